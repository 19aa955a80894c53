using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Field definitions.</summary>
public interface IFieldsApi
{
    /// <summary>One page of fields of a kind of record; <see cref="ListFieldsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/{entity}Fields")]
    Task<CursorPage<FieldDefinition>> GetFieldsPageAsync(FieldEntity entity, [Property(QueryComposition.Key)] FieldQuery query, CancellationToken cancellationToken = default);

    /// <summary>All fields of a kind of record, page by page.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<FieldDefinition> ListFieldsAsync(FieldEntity entity, FieldQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FieldQuery, FieldDefinition>((page, cancellation) => GetFieldsPageAsync(entity, page, cancellation), query, cancellationToken);

    /// <summary>All fields of deals.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListDealFieldsAsync(CancellationToken cancellationToken = default) => ListFieldsAsync(FieldEntity.Deal, null, cancellationToken);

    /// <summary>All fields of organizations.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListOrganizationFieldsAsync(CancellationToken cancellationToken = default) => ListFieldsAsync(FieldEntity.Organization, null, cancellationToken);

    /// <summary>All fields of persons.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListPersonFieldsAsync(CancellationToken cancellationToken = default) => ListFieldsAsync(FieldEntity.Person, null, cancellationToken);

    /// <summary>All fields of products.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListProductFieldsAsync(CancellationToken cancellationToken = default) => ListFieldsAsync(FieldEntity.Product, null, cancellationToken);

    /// <summary>All fields of activities.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListActivityFieldsAsync(CancellationToken cancellationToken = default) => ListFieldsAsync(FieldEntity.Activity, null, cancellationToken);

    /// <summary>One field. Costs 1 token.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="fieldCode">The key of the field.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request failed.</exception>
    [Get("/api/v2/{entity}Fields/{fieldCode}")]
    Task<SingleAnswer<FieldDefinition>> GetFieldAsync(FieldEntity entity, string fieldCode, CancellationToken cancellationToken = default);

    /// <summary>Creates a custom field of deals, persons, organizations or products. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="field">Name, type and options; the type can never be changed.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/{entity}Fields")]
    Task<SingleAnswer<FieldDefinition>> CreateFieldAsync(FieldEntity entity, [Body] FieldCreation field, CancellationToken cancellationToken = default);

    /// <summary>Changes a custom field: only the members that are set. Costs 5 tokens.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="fieldCode">The key of the field.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/{entity}Fields/{fieldCode}")]
    Task<SingleAnswer<FieldDefinition>> UpdateFieldAsync(FieldEntity entity, string fieldCode, [Body] FieldChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a custom field with the values of all records. Costs 3 tokens.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="fieldCode">The key of the field.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Delete("/api/v2/{entity}Fields/{fieldCode}")]
    Task DeleteFieldAsync(FieldEntity entity, string fieldCode, CancellationToken cancellationToken = default);
}
