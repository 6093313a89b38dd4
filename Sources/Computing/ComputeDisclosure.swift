public import Budget

/// Turns what was stated into what will be shown. The only stage that does arithmetic on money.
public func computeDisclosure(of package: Package, under profile: Profile) throws(Finding) -> Disclosure {
  let ledger = package.ledgerWithIncome
  var tables: [Table] = []
  tables.reserveCapacity(profile.tables.count)
  for plan in profile.tables {
    do throws(AmountOverflow) {
      tables.append(try Table(plan, from: ledger, names: profile.classification))
    } catch {
      throw Finding(.amountOverflow, at: Location(file: package.files[0]), plan.title)
    }
  }
  return Disclosure(
    id: package.id, departmentName: package.departmentName, title: profile.title, tables: tables, ledger: ledger,
    files: package.files)
}
