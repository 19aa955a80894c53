using MlConnector.Http;
using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Entities of your own, through the same pieces as all others: API pages of extensions, or standard pages with a model of your own. In
/// telemetry they are called <c>entity</c>.
/// </summary>
public interface IEntitiesApi
{
    /// <summary>One page of records; <see cref="ListAsync"/> follows the pages.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/entity")]
    Task<ODataPage<T>> GetPageAsync<T>([Property(AnswerReading.Key)] EntityType<T> entity, [Property(QueryComposition.Key)] ODataQuery<T> query, CancellationToken cancellationToken = default);

    /// <summary>All records that the query asks for, while their pages arrive.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<T> ListAsync<T>(EntityType<T> entity, ODataQuery<T>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<T>((page, cancellation) => GetPageAsync(entity, page, cancellation), query, cancellationToken);

    /// <summary>One record.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/entity({id})")]
    Task<T> GetAsync<T>([Property(AnswerReading.Key)] EntityType<T> entity, Guid id, [Property(QueryComposition.Key)] ODataQuery<T>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a record. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="changes">Its members, for example <c>new RecordChanges().With("customerNumber", "C1")</c>.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/entity")]
    Task<T> CreateAsync<T>([Property(AnswerReading.Key)] EntityType<T> entity, [Body] EntityChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a record if it still has the version that was read.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/entity({id})")]
    Task<T> UpdateAsync<T>([Property(AnswerReading.Key)] EntityType<T> entity, Guid id, [Header("If-Match")] ETag etag, [Body] EntityChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a record if it still has the version that was read.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/entity({id})")]
    Task DeleteAsync<T>([Property(AnswerReading.Key)] EntityType<T> entity, Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>Runs a bound action. Never repeated by the client.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="action">The action's name, without <c>Microsoft.NAV</c>.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>).</exception>
    [Post("/entity({id})/Microsoft.NAV.{action}")]
    Task RunAsync<T>([Property(AnswerReading.Key)] EntityType<T> entity, Guid id, string action, CancellationToken cancellationToken = default);
}
