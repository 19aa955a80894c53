using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The dimension set lines of a record.</summary>
public interface IDimensionSetLinesApi
{
    /// <summary>One page of dimension set lines; <see cref="ListDimensionSetLinesAsync"/> follows the pages.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/{parent}/dimensionSetLines")]
    Task<ODataPage<DimensionSetLine>> GetDimensionSetLinesPageAsync([Encoded] ParentRecord parent, [Property(QueryComposition.Key)] ODataQuery<DimensionSetLine> query, CancellationToken cancellationToken = default);

    /// <summary>All dimension set lines that the query asks for, page by page.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<DimensionSetLine> ListDimensionSetLinesAsync(ParentRecord parent, ODataQuery<DimensionSetLine>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DimensionSetLine>((page, cancellation) => GetDimensionSetLinesPageAsync(parent, page, cancellation), query, cancellationToken);

    /// <summary>One dimension set line.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/{parent}/dimensionSetLines({id})")]
    Task<DimensionSetLine> GetDimensionSetLineAsync([Encoded] ParentRecord parent, Guid id, [Property(QueryComposition.Key)] ODataQuery<DimensionSetLine>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a dimension set line. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/{parent}/dimensionSetLines")]
    Task<DimensionSetLine> CreateDimensionSetLineAsync([Encoded] ParentRecord parent, [Body] DimensionSetLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a dimension set line if it still has the version that was read.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/{parent}/dimensionSetLines({id})")]
    Task<DimensionSetLine> UpdateDimensionSetLineAsync([Encoded] ParentRecord parent, Guid id, [Header("If-Match")] ETag etag, [Body] DimensionSetLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a dimension set line if it still has the version that was read.</summary>
    /// <param name="parent">The record they belong to.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/{parent}/dimensionSetLines({id})")]
    Task DeleteDimensionSetLineAsync([Encoded] ParentRecord parent, Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
