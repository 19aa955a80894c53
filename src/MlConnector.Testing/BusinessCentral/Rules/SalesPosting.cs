using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Posts invoices, credit memos and orders.</summary>
internal sealed class SalesPosting(CompanyBooks books, DocumentMail mail)
{
    private readonly NumberSeries _postedInvoices = new("PS-INV1", 1);
    private readonly NumberSeries _postedCreditMemos = new("PS-CR1", 1);
    private readonly NumberSeries _shipments = new("S-SHPT1", 1);

    public void Post(Row row) => PostDraft(row);

    public void PostAndSend(Row row) => mail.SendAfter(PostDraft(row));

    // The order disappears; what is left of it are an invoice and a shipment with ids of their own.
    public void ShipAndInvoice(Row order)
    {
        var (orders, invoices) = (books.Sales.Orders, books.Sales.Invoices);
        CheckPostable(orders, order);
        var invoice = DocumentCopy.Of(order, invoices.HeaderTable.Type);
        invoice["orderId"] = order.Id;
        invoice["orderNumber"] = order.KeyText;
        invoice["invoiceDate"] = order["postingDate"];
        invoice["dueDate"] = order["postingDate"];
        var posted = SavePosted(invoices, invoice, "Open");
        var shipment = DocumentCopy.Of(order, books["salesShipments"].Type);
        shipment["number"] = _shipments.Take(books["salesShipments"]);
        shipment["orderNumber"] = order.KeyText;
        shipment["invoiceDate"] = order["postingDate"];
        var shipped = books["salesShipments"].Save(shipment);
        books.Dimensions.Copy(order.Id, shipped);
        DocumentCopy.Lines(orders, order.Id, invoices, posted);
        foreach (var line in orders.LinesOf(order.Id))
        {
            ShipLine(line, shipped);
            orders.LineTable.Remove(line.Id);
        }

        orders.HeaderTable.Remove(order.Id);
    }

    // Numbers and stores a document that is posted now, and moves the customer's balance by what remains open of it.
    public Row SavePosted(SalesDocuments documents, Draft draft, string status)
    {
        var isCredit = documents.Kind == SalesDocumentKind.CreditMemo;
        draft["number"] = (isCredit ? _postedCreditMemos : _postedInvoices).Take(documents.HeaderTable);
        draft["posted"] = true;
        draft["status"] = status;
        draft["remainingAmount"] = status == "Open" ? draft["totalAmountIncludingTax"] : 0m;
        var posted = documents.HeaderTable.Save(draft);
        AddBalance(posted, isCredit ? -posted.Amount("remainingAmount") : posted.Amount("remainingAmount"));
        return posted;
    }

    public void AddBalance(Row document, decimal amount)
    {
        if (amount != 0 && books["customers"].Find(document.Reference("billToCustomerId")) is { } customer)
        {
            var draft = Draft.Of(customer);
            draft["balanceDue"] = draft.Amount("balanceDue") + amount;
            books["customers"].SaveSilently(draft);
        }
    }

    // What a payment or a credit memo closes of an invoice; a partial one leaves its version alone, as in the product.
    public Row Settle(Row invoice, decimal amount, string whenClosed)
    {
        var draft = Draft.Of(invoice);
        draft["remainingAmount"] = invoice.Amount("remainingAmount") - amount;
        var isClosed = draft.Amount("remainingAmount") == 0;
        draft["status"] = isClosed ? whenClosed : "Open";
        AddBalance(invoice, -amount);
        var table = books["salesInvoices"];
        if (isClosed || draft.Text("status") != invoice.Text("status"))
        {
            return table.Save(draft);
        }

        table.SaveSilently(draft);
        return table.Find(invoice.Id)!;
    }

    // The draft's id survives; its number does not.
    private Row PostDraft(Row row)
    {
        var documents = row.Type.SetName == "salesInvoices" ? books.Sales.Invoices : books.Sales.CreditMemos;
        if (SalesDocumentKind.IsPosted(row))
        {
            throw ApiFault.Dialog($"The action can be applied to a draft {documents.Kind.Name.ToLowerInvariant()} only.");
        }

        CheckPostable(documents, row);
        var posted = SavePosted(documents, Draft.Of(row), "Open");
        return documents.Kind == SalesDocumentKind.CreditMemo ? ApplyToInvoice(posted) : posted;
    }

    private Row ApplyToInvoice(Row memo)
    {
        if (books["salesInvoices"].Find(memo.Reference("invoiceId")) is not { } invoice || invoice.Amount("remainingAmount") == 0)
        {
            return memo;
        }

        var amount = Math.Min(invoice.Amount("remainingAmount"), memo.Amount("remainingAmount"));
        Settle(invoice, amount, "Paid");
        AddBalance(memo, amount);
        var draft = Draft.Of(memo);
        draft["remainingAmount"] = memo.Amount("remainingAmount") - amount;
        draft["status"] = draft.Amount("remainingAmount") == 0 ? "Paid" : "Open";
        return books["salesCreditMemos"].Save(draft);
    }

    private void CheckPostable(SalesDocuments documents, Row row)
    {
        var lines = documents.LinesOf(row.Id);
        if (lines.Count == 0 && documents.Kind == SalesDocumentKind.CreditMemo)
        {
            throw ApiFault.Dialog("Please add at least one line item to the credit memo.");
        }

        if (lines.Count == 0 || lines.All(line => line.Amount("quantity") == 0))
        {
            throw ApiFault.Dialog("There is nothing to post.");
        }

        if (lines.FirstOrDefault(line => line.Text("lineType") != "Comment" && line.Amount("quantity") == 0) is { } empty)
        {
            throw ApiFault.MustHaveValue("Quantity", "Sales Line", $"{documents.Describe(row)}, Line No.={empty["sequence"]}");
        }

        if (books["customers"].Find(row.Reference("billToCustomerId")) is { } customer)
        {
            documents.Header.CheckCustomer(customer);
        }

        if (books.Options.RequiresExternalDocumentNumber && row.Text("externalDocumentNumber").Length == 0)
        {
            throw ApiFault.MustHaveValue("External Document No.", "Sales Header", documents.Describe(row));
        }
    }

    private void ShipLine(Row line, Row shipment)
    {
        var table = books["salesShipmentLines"];
        var copy = DocumentCopy.Of(line, table.Type);
        copy["documentId"] = shipment.Id;
        copy["documentNo"] = shipment.KeyText;
        copy["lineType"] = line.Text("lineType") switch { "Comment" => "_x0020_", "Account" => "G_x002F_L_x0020_Account", var same => same };
        books.Dimensions.Copy(line.Id, table.Save(copy));
    }
}
