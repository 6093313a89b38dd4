/// The rules of this folder, causes before their consequences.
let textRules: [any Rule] = [
  WithheldNotQuoted(), PrivateNumbers(), YuanForTenThousand(), TypedAmounts(), TypedPercentages(), TypedYears(),
  DepartmentNameSpelled(), Leftovers(), DoubledPunctuation(), PartsGoOn(), RepeatedWords(), ZeroForLetter(),
]
