using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The persons of an account.</summary>
public interface IPersonsApi
{
    /// <summary>One page of persons; <see cref="ListPersonsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/persons")]
    Task<CursorPage<Person>> GetPersonsPageAsync([Property(QueryComposition.Key)] PersonQuery query, CancellationToken cancellationToken = default);

    /// <summary>All persons, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Person> ListPersonsAsync(PersonQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<PersonQuery, Person>(GetPersonsPageAsync, query, cancellationToken);

    /// <summary>One person. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/persons/{id}")]
    Task<SingleAnswer<Person>> GetPersonAsync(PersonId id, CancellationToken cancellationToken = default);

    /// <summary>One person, with the members that the query asks for. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">Optional members to add, and custom fields to return.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/persons/{id}")]
    Task<SingleAnswer<Person>> GetPersonAsync(PersonId id, [Property(QueryComposition.Key)] RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>Creates a person. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/persons")]
    Task<SingleAnswer<Person>> CreatePersonAsync([Body] PersonChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a person: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/persons/{id}")]
    Task<SingleAnswer<Person>> UpdatePersonAsync(PersonId id, [Body] PersonChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a person; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/persons/{id}")]
    Task DeletePersonAsync(PersonId id, CancellationToken cancellationToken = default);

    /// <summary>One page of persons that match; <see cref="SearchPersonsAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/persons/search")]
    Task<SearchPage> SearchPersonsPageAsync([Property(QueryComposition.Key)] PersonSearch query, CancellationToken cancellationToken = default);

    /// <summary>All persons that match, best first. The index lags behind: what was just written may be missing.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchPersonsAsync(PersonSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.ItemsAsync(SearchPersonsPageAsync, query, cancellationToken);

    /// <summary>One page of changes of the fields of a person; <see cref="ListPersonChangesAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/persons/{id}/changelog")]
    Task<CursorPage<ChangelogEntry>> GetPersonChangesPageAsync(PersonId id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All changes of the fields of a person, page by page.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<ChangelogEntry> ListPersonChangesAsync(PersonId id, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, ChangelogEntry>((page, cancellation) => GetPersonChangesPageAsync(id, page, cancellation), query, cancellationToken);

    /// <summary>Merges persons: the record of the address vanishes into the other one. Cannot be undone. Costs 40 tokens.</summary>
    /// <param name="id">The person that is given up.</param>
    /// <param name="target">The one that survives; its data wins.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/persons/{id}/merge")]
    Task<SingleAnswer<MergedRecord>> MergePersonAsync(PersonId id, [Body] MergeTarget<PersonId> target, CancellationToken cancellationToken = default);

    /// <summary>Where the picture of a person is found. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/persons/{id}/picture")]
    Task<SingleAnswer<PersonPicture>> GetPersonPictureAsync(PersonId id, CancellationToken cancellationToken = default);

    /// <summary>Stores the picture of a person. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/persons/{id}/picture")]
    Task SetPersonPictureAsync(PersonId id, [Body] FileContent picture, CancellationToken cancellationToken = default);

    /// <summary>Deletes the picture of a person. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/persons/{id}/picture")]
    Task DeletePersonPictureAsync(PersonId id, CancellationToken cancellationToken = default);
}
