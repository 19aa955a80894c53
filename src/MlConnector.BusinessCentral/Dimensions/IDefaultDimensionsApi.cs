using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The default dimensions of a record.</summary>
public interface IDefaultDimensionsApi
{
    /// <summary>One page of default dimensions; <see cref="ListDefaultDimensionsAsync"/> follows the pages.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/{parent}/defaultDimensions")]
    Task<ODataPage<DefaultDimension>> GetDefaultDimensionsPageAsync([Encoded] ParentRecord parent, [Property(QueryComposition.Key)] ODataQuery<DefaultDimension> query, CancellationToken cancellationToken = default);

    /// <summary>All default dimensions that the query asks for, page by page.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<DefaultDimension> ListDefaultDimensionsAsync(ParentRecord parent, ODataQuery<DefaultDimension>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DefaultDimension>((page, cancellation) => GetDefaultDimensionsPageAsync(parent, page, cancellation), query, cancellationToken);

    /// <summary>One default dimension.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/{parent}/defaultDimensions({id})")]
    Task<DefaultDimension> GetDefaultDimensionAsync([Encoded] ParentRecord parent, Guid id, [Property(QueryComposition.Key)] ODataQuery<DefaultDimension>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a default dimension. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/{parent}/defaultDimensions")]
    Task<DefaultDimension> CreateDefaultDimensionAsync([Encoded] ParentRecord parent, [Body] DefaultDimensionChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a default dimension if it still has the version that was read.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/{parent}/defaultDimensions({id})")]
    Task<DefaultDimension> UpdateDefaultDimensionAsync([Encoded] ParentRecord parent, Guid id, [Header("If-Match")] ETag etag, [Body] DefaultDimensionChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a default dimension if it still has the version that was read.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/{parent}/defaultDimensions({id})")]
    Task DeleteDefaultDimensionAsync([Encoded] ParentRecord parent, Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
