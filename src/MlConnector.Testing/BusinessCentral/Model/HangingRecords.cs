using MlConnector.Testing.BusinessCentral.Rules;

namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>What hangs on a record before anybody stored it: an empty picture, or its print.</summary>
internal static class HangingRecords
{
    private static readonly string[] s_withPicture = ["customers", "contacts", "items", "itemVariants"];
    private static readonly string[] s_withPrint = ["salesOrders", "salesQuotes", "salesInvoices", "salesCreditMemos", "salesShipments"];

    public static bool HasPicture(string set) => s_withPicture.Contains(set);

    public static bool HasPrint(string set) => s_withPrint.Contains(set);

    public static Row? Picture(CompanyBooks books, EntityType type, Guid id) =>
        Parent(books, s_withPicture, id) is { } parent ? Make(type, parent, draft => draft["parentType"] = ParentTypes.Of(parent.Type.SetName)) : null;

    public static Row? Pdf(CompanyBooks books, EntityType type, Guid id) => Parent(books, s_withPrint, id) is { } parent
        ? Make(type, parent, draft =>
        {
            draft["parentId"] = parent.Id;
            draft["parentType"] = ParentTypes.Of(parent.Type.SetName);
            draft["pdfDocumentContent"] = PdfPage.Print($"{parent.Type.Name} {parent.KeyText} of {parent.Text("customerName")}");
        })
        : null;

    private static Row? Parent(CompanyBooks books, string[] sets, Guid id) => sets.Select(set => books[set].Find(id)).FirstOrDefault(row => row is not null);

    private static Row Make(EntityType type, Row parent, Action<Draft> fill)
    {
        var draft = new Draft(type, parent.Id, type.BlankValues(), null);
        draft["id"] = parent.Id;
        fill(draft);
        return new Row(type, parent.Id, draft.Values, 0);
    }
}
