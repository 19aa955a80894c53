using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The comments on notes.</summary>
public interface INoteCommentsApi
{
    /// <summary>One page of comments on a note; <see cref="ListNoteCommentsAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">The note.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/notes/{id}/comments")]
    Task<CursorPage<NoteComment>> GetNoteCommentsPageAsync(long id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All comments on a note, page by page.</summary>
    /// <param name="id">The note.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<NoteComment> ListNoteCommentsAsync(long id, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, NoteComment>((page, cancellation) => GetNoteCommentsPageAsync(id, page, cancellation), query, cancellationToken);

    /// <summary>One comment on a note. Costs 2 tokens.</summary>
    /// <param name="id">The note.</param>
    /// <param name="commentId">The id of the comment.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request failed.</exception>
    [Get("/api/v1/notes/{id}/comments/{commentId}")]
    Task<SingleAnswer<NoteComment>> GetNoteCommentAsync(long id, Guid commentId, CancellationToken cancellationToken = default);

    /// <summary>Creates a comment on a note. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="id">The note.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/notes/{id}/comments")]
    Task<SingleAnswer<NoteComment>> CreateNoteCommentAsync(long id, [Body] NoteCommentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a comment on a note: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">The note.</param>
    /// <param name="commentId">The id of the comment.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/notes/{id}/comments/{commentId}")]
    Task<SingleAnswer<NoteComment>> UpdateNoteCommentAsync(long id, Guid commentId, [Body] NoteCommentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a comment on a note. Costs 6 tokens.</summary>
    /// <param name="id">The note.</param>
    /// <param name="commentId">The id of the comment.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/notes/{id}/comments/{commentId}")]
    Task DeleteNoteCommentAsync(long id, Guid commentId, CancellationToken cancellationToken = default);
}
