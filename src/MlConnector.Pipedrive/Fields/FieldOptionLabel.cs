namespace MlConnector.Pipedrive;

/// <summary>An option to add to a field.</summary>
/// <param name="Label">The text that people will see, at most 255 characters.</param>
/// <exception cref="ArgumentException">The text is empty or longer.</exception>
public sealed record FieldOptionLabel(string Label)
{
    private const int Longest = 255;

    /// <summary>The text that people will see.</summary>
    public string Label { get; } = Fitting(Label);

    internal static string Fitting(string label) =>
        label is { Length: > 0 and <= Longest } ? label : throw new ArgumentException($"An option needs a label of at most {Longest} characters.", nameof(label));
}
