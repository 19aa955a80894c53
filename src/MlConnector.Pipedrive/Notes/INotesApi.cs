using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The notes of an account.</summary>
public interface INotesApi
{
    /// <summary>One page of notes; <see cref="ListNotesAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/notes")]
    Task<CursorPage<Note>> GetNotesPageAsync([Property(QueryComposition.Key)] NoteQuery query, CancellationToken cancellationToken = default);

    /// <summary>All notes, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Note> ListNotesAsync(NoteQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<NoteQuery, Note>(GetNotesPageAsync, query, cancellationToken);

    /// <summary>One note. Costs 2 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v1/notes/{id}")]
    Task<SingleAnswer<Note>> GetNoteAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a note. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/notes")]
    Task<SingleAnswer<Note>> CreateNoteAsync([Body] NoteChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a note: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/notes/{id}")]
    Task<SingleAnswer<Note>> UpdateNoteAsync(long id, [Body] NoteChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a note. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/notes/{id}")]
    Task DeleteNoteAsync(long id, CancellationToken cancellationToken = default);
}
