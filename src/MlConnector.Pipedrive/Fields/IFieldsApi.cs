using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Field definitions. Each list costs 10 tokens.</summary>
public interface IFieldsApi
{
    /// <summary>One page of the fields of deals.</summary>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/dealFields")]
    Task<CursorPage<FieldDefinition>> GetDealFieldsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>One page of the fields of organizations.</summary>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/organizationFields")]
    Task<CursorPage<FieldDefinition>> GetOrganizationFieldsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>One page of the fields of persons.</summary>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/personFields")]
    Task<CursorPage<FieldDefinition>> GetPersonFieldsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>One page of the fields of products.</summary>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/productFields")]
    Task<CursorPage<FieldDefinition>> GetProductFieldsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All fields of deals.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListDealFieldsAsync(CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FieldDefinition>(GetDealFieldsPageAsync, null, cancellationToken);

    /// <summary>All fields of organizations.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListOrganizationFieldsAsync(CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FieldDefinition>(GetOrganizationFieldsPageAsync, null, cancellationToken);

    /// <summary>All fields of persons.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListPersonFieldsAsync(CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FieldDefinition>(GetPersonFieldsPageAsync, null, cancellationToken);

    /// <summary>All fields of products.</summary>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<FieldDefinition> ListProductFieldsAsync(CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<FieldDefinition>(GetProductFieldsPageAsync, null, cancellationToken);
}
