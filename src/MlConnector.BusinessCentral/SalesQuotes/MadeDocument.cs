namespace MlConnector.BusinessCentral;

/// <summary>What a document made of a quote is found by: the server gives it a new id and number, deletes the quote and tells neither.</summary>
internal static class MadeDocument
{
    public static (string Key, string Customer) KeyOf(SalesQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return string.IsNullOrEmpty(quote.ExternalDocumentNumber) || string.IsNullOrEmpty(quote.CustomerNumber)
            ? throw new ArgumentException($"Quote {quote.Number} has no external document number, or it was not read: nothing else of it is found in the document made of it. Set externalDocumentNumber before.", nameof(quote))
            : (quote.ExternalDocumentNumber, quote.CustomerNumber);
    }
}
