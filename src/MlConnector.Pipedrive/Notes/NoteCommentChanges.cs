namespace MlConnector.Pipedrive;

/// <summary>What to write to a comment on a note: only members whose setter was called are sent; null clears a member.</summary>
public sealed record NoteCommentChanges : EntityChanges
{
    /// <summary><c>content</c>: the text, as HTML. Pipedrive cleans it, so what is stored may differ from what was sent.</summary>
    public string? Content { get => Get<string>("content"); init => Set("content", value); }
}
