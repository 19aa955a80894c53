using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The bound actions of sales documents.</summary>
internal sealed class SalesPosting(CompanyBooks books, SalesDocuments orders, SalesDocuments invoices)
{
    private readonly NumberSeries _postedInvoices = new("PS-INV1", 1);
    private readonly NumberSeries _shipments = new("S-SHPT1", 1);

    public void Run(string set, Row row, string action)
    {
        switch (set, action.ToUpperInvariant())
        {
            case ("salesInvoices", "POST"):
                PostInvoice(row);
                break;
            case ("salesInvoices", "POSTANDSEND"):
                PostAndSend(row);
                break;
            case ("salesInvoices", "CANCEL"):
                Cancel(row);
                break;
            case ("salesOrders", "SHIPANDINVOICE"):
                ShipAndInvoice(row);
                break;
            default:
                throw ApiFault.NotFound($"the segment 'Microsoft.NAV.{action}'");
        }
    }

    // The draft's id survives; its number does not.
    private Row PostInvoice(Row row)
    {
        if (row.Flag("posted"))
        {
            throw ApiFault.Dialog("The action can be applied to a draft invoice only.");
        }

        CheckPostable(invoices, row);
        var draft = Draft.Of(row);
        draft["number"] = _postedInvoices.Take(invoices.HeaderTable);
        draft["posted"] = true;
        draft["status"] = "Open";
        draft["remainingAmount"] = draft["totalAmountIncludingTax"];
        var posted = invoices.HeaderTable.Save(draft);
        AddBalance(posted);
        return posted;
    }

    private void PostAndSend(Row row)
    {
        var posted = PostInvoice(row);
        // The product commits here, so a failing e-mail leaves a posted invoice behind an error.
        books.Store.Keep();
        if (posted.Text("email").Length == 0)
        {
            throw ApiFault.Dialog("The send-to email is empty. Specify email either for the customer or for the invoice in email preview.");
        }
    }

    private void Cancel(Row row)
    {
        if (!row.Flag("posted"))
        {
            throw ApiFault.Dialog("The action can be applied to a posted invoice only.");
        }

        if (row.Text("status") == "Canceled")
        {
            throw ApiFault.Dialog("The invoice cannot be canceled because it has already been canceled.");
        }

        var draft = Draft.Of(row);
        draft["status"] = "Canceled";
        draft["remainingAmount"] = 0m;
        invoices.HeaderTable.Save(draft);
    }

    // The order disappears; what is left of it are an invoice and a shipment with ids of their own.
    private void ShipAndInvoice(Row order)
    {
        CheckPostable(orders, order);
        var invoice = Copy(order, invoices.HeaderTable.Type);
        invoice["number"] = _postedInvoices.Take(invoices.HeaderTable);
        invoice["orderId"] = order.Id;
        invoice["orderNumber"] = order.KeyText;
        invoice["invoiceDate"] = order["postingDate"];
        invoice["dueDate"] = order["postingDate"];
        invoice["posted"] = true;
        invoice["status"] = "Open";
        invoice["remainingAmount"] = order["totalAmountIncludingTax"];
        var posted = invoices.HeaderTable.Save(invoice);
        var shipment = Copy(order, books["salesShipments"].Type);
        shipment["number"] = _shipments.Take(books["salesShipments"]);
        shipment["orderNumber"] = order.KeyText;
        shipment["invoiceDate"] = order["postingDate"];
        var shipped = books["salesShipments"].Save(shipment);
        foreach (var line in orders.LinesOf(order.Id))
        {
            CopyLine(line, posted.Id, invoices.LineTable);
            ShipLine(line, shipped);
            orders.LineTable.Remove(line.Id);
        }

        orders.HeaderTable.Remove(order.Id);
        AddBalance(posted);
    }

    private void CheckPostable(SalesDocuments documents, Row row)
    {
        var lines = documents.LinesOf(row.Id);
        if (lines.Count == 0 || lines.All(line => line.Amount("quantity") == 0))
        {
            throw ApiFault.Dialog("There is nothing to post.");
        }

        if (lines.FirstOrDefault(line => line.Text("lineType") != "Comment" && line.Amount("quantity") == 0) is { } empty)
        {
            throw ApiFault.MustHaveValue("Quantity", "Sales Line", $"{documents.Describe(row)}, Line No.={empty["sequence"]}");
        }

        var customer = books["customers"].Find(row.Reference("billToCustomerId"));
        if (customer?.Text("blocked") is "All" or "Invoice")
        {
            throw ApiFault.Dialog($"You cannot create this type of document when Customer {customer.KeyText} is blocked with type {customer.Text("blocked")}");
        }

        if (books.Options.RequiresExternalDocumentNumber && row.Text("externalDocumentNumber").Length == 0)
        {
            throw ApiFault.MustHaveValue("External Document No.", "Sales Header", documents.Describe(row));
        }
    }

    private void AddBalance(Row invoice)
    {
        if (books["customers"].Find(invoice.Reference("billToCustomerId")) is { } customer)
        {
            var draft = Draft.Of(customer);
            draft["balanceDue"] = draft.Amount("balanceDue") + invoice.Amount("remainingAmount");
            books["customers"].SaveSilently(draft);
        }
    }

    private static Draft Copy(Row source, EntityType type)
    {
        var draft = Draft.New(type);
        foreach (var field in type.Fields)
        {
            if (field.Name != "id" && source.Type.Find(field.Name) is { } same && same.Kind == field.Kind)
            {
                draft[field.Name] = source[field.Name];
            }
        }

        return draft;
    }

    private static void CopyLine(Row line, Guid documentId, Table target)
    {
        var copy = Copy(line, target.Type);
        copy["documentId"] = documentId;
        target.Save(copy);
    }

    private void ShipLine(Row line, Row shipment)
    {
        var table = books["salesShipmentLines"];
        var copy = Copy(line, table.Type);
        copy["documentId"] = shipment.Id;
        copy["documentNo"] = shipment.KeyText;
        copy["lineType"] = line.Text("lineType") switch { "Comment" => "_x0020_", "Account" => "G_x002F_L_x0020_Account", var same => same };
        table.Save(copy);
    }
}
