using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The document attachments of a record.</summary>
public interface IDocumentAttachmentsApi
{
    /// <summary>One page of document attachments; <see cref="ListDocumentAttachmentsAsync"/> follows the pages.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/{parent}/documentAttachments")]
    Task<ODataPage<DocumentAttachment>> GetDocumentAttachmentsPageAsync([Encoded] ParentRecord parent, [Property(QueryComposition.Key)] ODataQuery<DocumentAttachment> query, CancellationToken cancellationToken = default);

    /// <summary>All document attachments that the query asks for, page by page.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<DocumentAttachment> ListDocumentAttachmentsAsync(ParentRecord parent, ODataQuery<DocumentAttachment>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DocumentAttachment>((page, cancellation) => GetDocumentAttachmentsPageAsync(parent, page, cancellation), query, cancellationToken);

    /// <summary>One document attachment.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/documentAttachments({id})")]
    Task<DocumentAttachment> GetDocumentAttachmentAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<DocumentAttachment>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a document attachment. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/documentAttachments")]
    Task<DocumentAttachment> CreateDocumentAttachmentAsync([Body] DocumentAttachmentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a document attachment if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/documentAttachments({id})")]
    Task<DocumentAttachment> UpdateDocumentAttachmentAsync(Guid id, [Header("If-Match")] ETag etag, [Body] DocumentAttachmentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a document attachment if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/documentAttachments({id})")]
    Task DeleteDocumentAttachmentAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>The content of a document attachment.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The bytes; the caller disposes the stream.</returns>
    /// <exception cref="BusinessCentralException">It does not exist, is longer than 128 MB, or the request failed.</exception>
    [Get("/documentAttachments({id})/attachmentContent")]
    [Headers("Accept: application/octet-stream")]
    Task<Stream> GetDocumentAttachmentContentAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Stores the content of a document attachment. Creating and storing are two steps: the first makes the record, this one fills it.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read; <see cref="ETag.Any"/> overwrites whatever is there.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Patch("/documentAttachments({id})/attachmentContent")]
    Task SetDocumentAttachmentContentAsync(Guid id, [Header("If-Match")] ETag etag, [Body] BinaryContent content, CancellationToken cancellationToken = default);
}
