namespace MlConnector.Sync.Documents;

/// <summary>Which variant of its item a variation is.</summary>
internal abstract record VariantAnswer
{
    private VariantAnswer()
    {
    }

    /// <summary>It is this one and no other.</summary>
    /// <param name="Id">The variant's SystemId.</param>
    /// <param name="Name">The variation's name.</param>
    public sealed record Found(Guid Id, string Name) : VariantAnswer;

    /// <summary>It is none, or nobody can tell which.</summary>
    /// <param name="Reason">What the line sells, why that is no variant, and what to do; goes on after "Line 'X' sells".</param>
    public sealed record Unclear(string Reason) : VariantAnswer;
}
