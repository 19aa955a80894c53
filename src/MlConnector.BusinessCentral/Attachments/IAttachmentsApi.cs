using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The attachments of a record.</summary>
public interface IAttachmentsApi
{
    /// <summary>One page of attachments; <see cref="ListAttachmentsAsync"/> follows the pages.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/{parent}/attachments")]
    Task<ODataPage<Attachment>> GetAttachmentsPageAsync([Encoded] ParentRecord parent, [Property(QueryComposition.Key)] ODataQuery<Attachment> query, CancellationToken cancellationToken = default);

    /// <summary>All attachments that the query asks for, page by page.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Attachment> ListAttachmentsAsync(ParentRecord parent, ODataQuery<Attachment>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Attachment>((page, cancellation) => GetAttachmentsPageAsync(parent, page, cancellation), query, cancellationToken);

    /// <summary>One attachment.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/attachments({id})")]
    Task<Attachment> GetAttachmentAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Attachment>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates an attachment. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/attachments")]
    Task<Attachment> CreateAttachmentAsync([Body] AttachmentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an attachment if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/attachments({id})")]
    Task<Attachment> UpdateAttachmentAsync(Guid id, [Header("If-Match")] ETag etag, [Body] AttachmentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an attachment if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/attachments({id})")]
    Task DeleteAttachmentAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>The content of an attachment.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The bytes; the caller disposes the stream.</returns>
    /// <exception cref="BusinessCentralException">It does not exist, is longer than 128 MB, or the request failed.</exception>
    [Get("/attachments({id})/attachmentContent")]
    [Headers("Accept: application/octet-stream")]
    Task<Stream> GetAttachmentContentAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Stores the content of an attachment. Creating and storing are two steps: the first makes the record, this one fills it.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read; <see cref="ETag.Any"/> overwrites whatever is there.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Patch("/attachments({id})/attachmentContent")]
    Task SetAttachmentContentAsync(Guid id, [Header("If-Match")] ETag etag, [Body] BinaryContent content, CancellationToken cancellationToken = default);
}
