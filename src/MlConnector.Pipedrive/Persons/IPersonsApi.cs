using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The persons of an account.</summary>
public interface IPersonsApi
{
    /// <summary>One page of persons; <see cref="ListPersonsAsync"/> follows the pages. Costs 10 tokens whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/persons")]
    Task<CursorPage<Person>> GetPersonsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All persons that the query asks for, in pages of 500.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Person> ListPersonsAsync(ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Person>(GetPersonsPageAsync, query, cancellationToken);

    /// <summary>One person. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/persons/{id}")]
    Task<SingleAnswer<Person>> GetPersonAsync(PersonId id, CancellationToken cancellationToken = default);
}
