namespace MlConnector.Sync.Matching;

/// <summary>The answer to a <see cref="Review"/>. A closed set. Decisions are remembered: the same question is not asked again.</summary>
public abstract record ReviewDecision
{
    private ReviewDecision()
    {
    }

    /// <summary>The record and this one are the same thing. The link is one that automation never moves or removes.</summary>
    /// <param name="Id">The other record's id: one of the candidates, or any record of the other system that the engine has seen.</param>
    public sealed record Link(string Id) : ReviewDecision;

    /// <summary>The record has no counterpart: a new one is created.</summary>
    public sealed record Create : ReviewDecision;

    /// <summary>The record is left alone from now on, on both sides.</summary>
    public sealed record Ignore : ReviewDecision;

    /// <summary>What the engine holds back is meant: it goes on, with that and no more.</summary>
    public sealed record Approve : ReviewDecision;

    /// <summary>In a conflict, the values of one side are right.</summary>
    /// <param name="Side">That side.</param>
    public sealed record Take(Side Side) : ReviewDecision;
}
