using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The rules of every page of a company; what has none of its own is a plain table.</summary>
internal static class CompanyRules
{
    public static IEnumerable<PageRules> Of(CompanyBooks books)
    {
        PageRules[] special =
        [
            new CustomerRules(books), new ContactRules(books), new CustomerContactRules(books), new ItemRules(books), new ItemVariantRules(books),
            new OpportunityRules(books), new DefaultDimensionRules(books), new DimensionSetLineRules(books), new PaymentJournalRules(books),
            new CustomerPaymentRules(books), new PictureRules(books), new AttachmentRules(books, "attachments"),
            new AttachmentRules(books, "documentAttachments"), .. books.Sales.All.SelectMany(documents => new PageRules[] { documents.Header, documents.Lines }),
        ];
        var known = special.Select(rules => rules.Type.SetName).ToHashSet();
        return special.Concat(books.Tables.Select(table => table.Type.Route).Where(set => !known.Contains(set)).Select(set => new CodeTableRules(books, set)));
    }
}
