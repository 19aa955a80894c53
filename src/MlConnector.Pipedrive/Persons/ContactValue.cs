namespace MlConnector.Pipedrive;

/// <summary>An e-mail address or a phone number.</summary>
public sealed record ContactValue
{
    /// <summary>The address or number.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is the first choice.</summary>
    public bool? Primary { get; init; }

    /// <summary>For example <c>work</c>.</summary>
    public string? Label { get; init; }
}
