using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>Documents printed as PDF. The server renders them on demand, which takes seconds.</summary>
public interface IPdfDocumentsApi
{
    /// <summary>What can be printed for a document.</summary>
    /// <param name="parent">The document.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    [Get("/{parent}/pdfDocument")]
    Task<PdfDocument> GetPdfDocumentAsync([Encoded] ParentRecord parent, CancellationToken cancellationToken = default);

    /// <summary>The document as PDF.</summary>
    /// <param name="parent">The document.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The bytes; the caller disposes the stream.</returns>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    [Get("/{parent}/pdfDocument/pdfDocumentContent")]
    [Headers("Accept: application/octet-stream")]
    Task<Stream> GetPdfContentAsync([Encoded] ParentRecord parent, CancellationToken cancellationToken = default);
}
