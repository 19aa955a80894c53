using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Documents;

/// <summary>Whether a deal can become a document, found out before anything is promised.</summary>
internal abstract record Preflight
{
    private Preflight()
    {
    }

    /// <summary>Everything is there.</summary>
    public sealed record Ready(DocumentPlan Plan) : Preflight;

    /// <summary>Something is missing that will make the document possible once it is there.</summary>
    public sealed record Missing(string Reason, WorkKey? WaitsFor = null) : Preflight
    {
        /// <summary>Whether what the document waits for was never read, so that nobody else is about to look at it.</summary>
        public bool IsUnread { get; init; }
    }

    /// <summary>Everything is there but the variants that the lines' variations are, which were not looked up.</summary>
    public sealed record VariantsUnread : Preflight;

    /// <summary>The deal is not meant to become a document.</summary>
    public sealed record OutOfScope(string Reason) : Preflight;
}
