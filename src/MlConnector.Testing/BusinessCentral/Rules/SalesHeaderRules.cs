using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class SalesHeaderRules(SalesDocuments documents) : PageRules(documents.Books, documents.HeaderTable.Type.SetName)
{
    private static readonly string[] s_openAfterPosting = ["dueDate", "promisedPayDate", "disputeStatus", "disputeStatusId"];

    public override PageRules Children => documents.Lines;

    public override string ChildrenName => documents.Lines.Type.SetName;

    private string DocumentDate => documents.Kind.DateField;

    public override void Begin(Draft draft)
    {
        draft["status"] = "Draft";
        draft["currencyCode"] = Books.LocalCurrency;
        draft.SetIfPresent("discountAppliedBeforeTax", true);
        draft["postingDate"] = Books.Store.Today;
        draft[DocumentDate] = Books.Store.Today;
    }

    // The header with its customer first, then one line after another; the caller undoes everything when one fails.
    public override Row Insert(Draft draft, RecordInput input)
    {
        if (!input.Has("customerId") && !input.Has("customerNumber"))
        {
            throw ApiFault.Dialog("A \"customerNumber\" or a \"customerId\" must be provided.");
        }

        var row = base.Insert(draft, input);
        Books.Dimensions.AddDefaults(row.Reference("customerId"), row);
        WriteShortcuts(row, input);
        foreach (var line in input.Children)
        {
            documents.Lines.InsertInto(row.Id, line);
        }

        return documents.Totals.Recompute(row.Id);
    }

    public override Row Modify(Draft draft, RecordInput input)
    {
        var before = draft.Before!;
        if (!draft.ByUser)
        {
            CheckChangeable(before, input);
        }

        base.Modify(draft, input);
        var after = Table.Find(before.Id)!;
        if (!before["customerId"].Equals(after["customerId"]) || !before["currencyId"].Equals(after["currencyId"])
            || SalesDocumentKind.PricesIncludeTax(before) != SalesDocumentKind.PricesIncludeTax(after))
        {
            documents.Lines.Recreate(after);
        }

        WriteShortcuts(after, input);
        return documents.Totals.Recompute(before.Id);
    }

    public void CheckCustomer(Row customer)
    {
        var blocked = customer.Text("blocked");
        if (documents.Kind.IsStoppedBy(blocked))
        {
            throw ApiFault.Dialog($"You cannot create this type of document when Customer {customer.KeyText} is blocked with type {blocked}");
        }

        if (customer.Text("postingGroup").Length == 0)
        {
            throw ApiFault.MustHaveValue("Gen. Bus. Posting Group", "Customer", "No.=" + customer.KeyText);
        }
    }

    protected override void Validate(Draft draft, Field field, object value)
    {
        switch (field.Name)
        {
            case "customerId" or "customerNumber":
                SetCustomer(draft, field, value);
                return;
            case "billToCustomerId" or "billToCustomerNumber":
                SetBillTo(draft, field, value);
                return;
            case "currencyId" or "currencyCode":
                Relations.SetCurrency(Books, draft, field, value);
                return;
            case "disputeStatusId" or "disputeStatus":
                Relations.SetPair(draft, field, value, Books["disputeStatus"], ("disputeStatusId", "disputeStatus"), "Dispute Status");
                return;
            case "invoiceId" or "invoiceNumber":
                Relations.SetPair(draft, field, value, Books["salesInvoices"], ("invoiceId", "invoiceNumber"), "Invoice");
                return;
            case "discountAmount" when (decimal)value > 0 && documents.LinesOf(draft.Id).Count == 0:
                throw ApiFault.Dialog("Cannot apply an invoice discount because the document does not include lines where the "
                    + "Allow Invoice Disc. field is selected.");
            case "shortcutDimension1Code" or "shortcutDimension2Code":
                CheckShortcut(field, (string)value);
                break;
            case "phoneNumber":
                AddressRules.CheckPhone(draft, (string)value);
                break;
            case "email":
                AddressRules.CheckEmail((string)value);
                break;
        }

        base.Validate(draft, field, value);
        if (field.Name is "sellToPostCode" or "shipToPostCode" or "billToPostCode")
        {
            var side = field.Name[..6];
            AddressRules.ApplyPostCode(Books, draft, (string)value, (side + "City", side + "State", side + "Country"));
        }
    }

    protected override void BeforeInsert(Draft draft)
    {
        draft["number"] = documents.Series.Take(Table);
        if (!draft.Given.Contains("dueDate"))
        {
            draft.SetIfPresent("dueDate", draft[DocumentDate]);
        }
    }

    protected override void BeforeDelete(Row row)
    {
        if (SalesDocumentKind.IsPosted(row))
        {
            throw ApiFault.Dialog($"You cannot delete the posted sales {documents.Kind.Name.ToLowerInvariant()} {row.KeyText} because it has ledger entries.");
        }

        foreach (var line in documents.LinesOf(row.Id))
        {
            Books.Dimensions.Drop(line.Id);
            documents.LineTable.Remove(line.Id);
        }

        Books.Dimensions.Drop(row.Id);
    }

    private void CheckChangeable(Row header, RecordInput input)
    {
        var isPosted = SalesDocumentKind.IsPosted(header);
        foreach (var (field, value) in input.Members)
        {
            if (isPosted && (documents.Kind != SalesDocumentKind.Invoice || !s_openAfterPosting.Contains(field.Name)))
            {
                throw documents.AlreadyPosted();
            }

            if (!isPosted && field.Name is "customerId" or "customerNumber" or "currencyId" or "currencyCode" or "discountAmount"
                && !value.Equals(header[field.Name]))
            {
                documents.RequireOpen(header);
            }
        }
    }

    private void SetCustomer(Draft draft, Field field, object value)
    {
        var customer = (value is Guid id ? Books["customers"].Find(id) : Books["customers"].FindByKey((string)value))
            ?? throw ApiFault.Dialog("The sell-to customer cannot be found.");
        if (draft.Given.Contains(value is Guid ? "customerNumber" : "customerId") && draft.Reference("customerId") != customer.Id)
        {
            throw ApiFault.Dialog("The sell-to customer values do not match to a specific Customer.");
        }

        if (draft.Reference("customerId") == customer.Id)
        {
            return;
        }

        CheckCustomer(customer);
        DocumentAddresses.SellTo(draft, customer);
        DocumentAddresses.BillTo(draft, customer);
        draft["currencyId"] = customer["currencyId"];
        draft["currencyCode"] = customer["currencyCode"];
        draft["paymentTermsId"] = customer["paymentTermsId"];
        draft["shipmentMethodId"] = customer["shipmentMethodId"];
        draft["salesperson"] = customer["salespersonCode"];
    }

    private void CheckShortcut(Field field, string code)
    {
        if (code.Length > 0 && (Books.Dimensions.Global(NumberOf(field)) is not { } dimension || Books.Dimensions.ValueOf(dimension, code) is null))
        {
            throw ApiFault.Relation($"Shortcut Dimension {NumberOf(field)} Code", "Sales Header", code, "Dimension Value");
        }
    }

    // Unlike a change of the header's dimension set, this goes on to the lines.
    private void WriteShortcuts(Row header, RecordInput input)
    {
        foreach (var (field, value) in input.Members.Where(member => member.Field.Name.StartsWith("shortcutDimension", StringComparison.Ordinal)))
        {
            foreach (var row in documents.LinesOf(header.Id).Prepend(header))
            {
                Books.Dimensions.SetGlobal(row, NumberOf(field), (string)value);
            }
        }
    }

    private static int NumberOf(Field shortcut) => shortcut.Name["shortcutDimension".Length] - '0';

    private void SetBillTo(Draft draft, Field field, object value)
    {
        var customer = (value is Guid id ? Books["customers"].Find(id) : Books["customers"].FindByKey((string)value))
            ?? throw ApiFault.Dialog("The bill-to customer cannot be found.");
        if (draft.Given.Contains(value is Guid ? "billToCustomerNumber" : "billToCustomerId") && draft.Reference("billToCustomerId") != customer.Id)
        {
            throw ApiFault.Dialog("The bill-to customer values do not match to a specific Customer.");
        }

        CheckCustomer(customer);
        DocumentAddresses.BillTo(draft, customer);
    }
}
