using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Field definitions with their numeric ids, where only an older list has them.</summary>
public interface IFieldRecordsApi
{
    /// <summary>One page of fields of a kind of record, with their numeric ids; <see cref="ListFieldRecordsAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="entity">The kind of record; not activities.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/{entity}Fields")]
    Task<CursorPage<FieldRecord>> GetFieldRecordsPageAsync(FieldEntity entity, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All fields of a kind of record, with their numeric ids, page by page.</summary>
    /// <param name="entity">The kind of record; not activities.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<FieldRecord> ListFieldRecordsAsync(FieldEntity entity, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, FieldRecord>((page, cancellation) => GetFieldRecordsPageAsync(entity, page, cancellation), query, cancellationToken);

    /// <summary>One page of fields of leads; <see cref="ListLeadFieldsAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/leadFields")]
    Task<CursorPage<FieldRecord>> GetLeadFieldsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All fields of leads, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<FieldRecord> ListLeadFieldsAsync(ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, FieldRecord>(GetLeadFieldsPageAsync, query, cancellationToken);

    /// <summary>All fields of notes; there are no pages. Costs 20 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/noteFields")]
    Task<CursorPage<FieldRecord>> GetNoteFieldsAsync(CancellationToken cancellationToken = default);
}
