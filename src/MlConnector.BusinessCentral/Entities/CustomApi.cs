namespace MlConnector.BusinessCentral;

/// <summary>The address of an API page that an extension publishes: <c>api/{publisher}/{group}/{version}</c>.</summary>
public sealed record CustomApi
{
    /// <summary>An API of an extension.</summary>
    /// <param name="publisher"><c>APIPublisher</c> of the page.</param>
    /// <param name="group"><c>APIGroup</c> of the page.</param>
    /// <param name="version"><c>APIVersion</c> of the page, for example <c>v1.0</c>.</param>
    /// <exception cref="ArgumentException">One of them is no such name.</exception>
    public CustomApi(string publisher, string group, string version) => Path = $"{Segment(publisher)}/{Segment(group)}/{Segment(version)}";

    /// <summary>The path below <c>api</c>.</summary>
    public string Path { get; }

    private static string Segment(string name) => !string.IsNullOrEmpty(name) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_') && name.Trim('.').Length > 0
        ? name
        : throw new ArgumentException($"'{name}' is not the name of a publisher, group or version of an API.", nameof(name));
}
