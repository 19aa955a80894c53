using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>A member that can be mapped.</summary>
/// <param name="Name">Its name in the engine's text form.</param>
/// <param name="MaxLength">The server's limit; null when there is none.</param>
/// <param name="IsWritable">False when the server alone decides it.</param>
internal sealed record MemberInfo(string Name, int? MaxLength, bool IsWritable)
{
    /// <summary>What it holds.</summary>
    public ValueKind Kind { get; init; }

    /// <summary>The list of the company that it refers to; null when it holds its value itself.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>Whether it is decided when the record is created: a number, a type, a unit that stock is counted in.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether it is the record's own id: Pipedrive can keep it, and nothing is ever written to it.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>The code of the dimension that it is the record's default for; null of members of the record itself.</summary>
    public string? Dimension => Lookup?.Dimension;

    /// <summary>Whether the settings may map it.</summary>
    public bool CanBeMapped => IsWritable || IsIdentity;
}
