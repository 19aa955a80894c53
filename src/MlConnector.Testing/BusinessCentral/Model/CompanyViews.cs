namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The pages that show the records of another page's table, or hang on them.</summary>
internal static class CompanyViews
{
    public static IEnumerable<Table> Of(CompanyBooks books) =>
    [
        View(books, "customerFinancialDetails", "customers", ShowFinances),
        View(books, "customerContacts", "contacts", ShowContact),
        View(books, "journals", "customerPaymentJournals", ShowJournal),
        new HangingTable(books.Types["pictures"], books.Store, (type, id) => HangingRecords.Picture(books, type, id)),
        new HangingTable(books.Types["pdfDocument"], books.Store, (type, id) => HangingRecords.Pdf(books, type, id)),
    ];

    // The names of a person, split as the product does it: first, all between, last.
    public static (string First, string Middle, string Last) SplitName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? ("", "", "") : (words[0], string.Join(' ', words[1..Math.Max(1, words.Length - 1)]), words.Length == 1 ? "" : words[^1]);
    }

    private static ViewTable View(CompanyBooks books, string set, string source, Action<CompanyBooks, Row, Draft> show)
    {
        var type = books.Types[set];
        return new ViewTable(type, books.Store, books[source], row =>
        {
            var draft = new Draft(type, row.Id, type.BlankValues(), null);
            foreach (var field in type.Fields.Where(field => row.Type.Find(field.Name) is not null))
            {
                draft[field.Name] = row[field.Name];
            }

            draft["id"] = row.Id;
            show(books, row, draft);
            return draft.Given.Contains("hidden") ? null : new Row(type, row.Id, draft.Values, row.Version);
        });
    }

    private static void ShowFinances(CompanyBooks books, Row customer, Draft shown)
    {
        var posted = books["salesInvoices"].Where("customerId", customer.Id).Where(invoice => invoice.Flag("posted")).ToList();
        var credited = books["salesCreditMemos"].Where("customerId", customer.Id).Where(memo => memo.Flag("posted"));
        shown["balance"] = customer["balanceDue"];
        shown["totalSalesExcludingTax"] = posted.Sum(invoice => invoice.Amount("totalAmountExcludingTax")) - credited.Sum(memo => memo.Amount("totalAmountExcludingTax"));
        shown["overdueAmount"] = posted.Where(invoice => (DateOnly)invoice["dueDate"] < books.Store.Today).Sum(invoice => invoice.Amount("remainingAmount"));
    }

    private static void ShowContact(CompanyBooks books, Row contact, Draft shown)
    {
        if (contact.Text("type") != "Person" || books.Coupling.CustomerOf(contact) is not { } customer)
        {
            shown.Given.Add("hidden");
            return;
        }

        var (first, _, last) = SplitName(contact.Text("displayName"));
        shown["firstName"] = first;
        shown["lastName"] = last;
        shown["professionalTitle"] = contact["jobTitle"];
        shown["primaryPhoneNumber"] = contact["phoneNumber"];
        shown["customerId"] = customer.Id;
        shown["customerName"] = customer["displayName"];
    }

    private static void ShowJournal(CompanyBooks books, Row journal, Draft shown) => shown["templateDisplayName"] = "CASHRCPT";
}
