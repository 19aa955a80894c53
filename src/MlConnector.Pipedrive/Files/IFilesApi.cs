using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The files of an account.</summary>
public interface IFilesApi
{
    /// <summary>One page of files; <see cref="ListFilesAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/files")]
    Task<CursorPage<PipedriveFile>> GetFilesPageAsync([Property(QueryComposition.Key)] FileQuery query, CancellationToken cancellationToken = default);

    /// <summary>All files, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<PipedriveFile> ListFilesAsync(FileQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FileQuery, PipedriveFile>(GetFilesPageAsync, query, cancellationToken);

    /// <summary>One page of files of a deal, a person, an organization or a product; <see cref="ListFilesOfRecordAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/{record}/files")]
    Task<CursorPage<PipedriveFile>> GetFilesOfRecordPageAsync(
        [Encoded] RecordAddress record, [Property(QueryComposition.Key)] FileQuery query, CancellationToken cancellationToken = default);

    /// <summary>All files of a deal, a person, an organization or a product, page by page.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<PipedriveFile> ListFilesOfRecordAsync(RecordAddress record, FileQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FileQuery, PipedriveFile>((page, cancellation) => GetFilesOfRecordPageAsync(record, page, cancellation), query, cancellationToken);

    /// <summary>One file. Costs 2 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request failed.</exception>
    [Get("/api/v1/files/{id}")]
    Task<SingleAnswer<PipedriveFile>> GetFileAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Uploads a file. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="file">The content, its name and the record it belongs to.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/files")]
    Task<SingleAnswer<PipedriveFile>> UploadFileAsync([Body] FileContent file, CancellationToken cancellationToken = default);

    /// <summary>
    /// The content of a file, read from the network as it is read here. Where Pipedrive redirects to a storage, the redirect is not followed: the
    /// call fails with status 302, because nothing is fetched from hosts that are not configured. Costs 20 tokens.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The bytes; the caller disposes the stream. Reading it throws <see cref="PipedriveException"/> when it breaks off.</returns>
    /// <exception cref="PipedriveException">It does not exist, Pipedrive redirects, or the request failed.</exception>
    [Get("/api/v1/files/{id}/download")]
    [Headers("Accept: application/octet-stream")]
    Task<Stream> DownloadFileAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/files/{id}")]
    Task DeleteFileAsync(long id, CancellationToken cancellationToken = default);
}
