namespace MlConnector.Pipedrive;

/// <summary>A new text for an option of a field.</summary>
/// <param name="Id">The id of the option.</param>
/// <param name="Label">The text that people will see, at most 255 characters.</param>
/// <exception cref="ArgumentException">The text is empty or longer.</exception>
public sealed record FieldOptionName(long Id, string Label)
{
    /// <summary>The text that people will see.</summary>
    public string Label { get; } = FieldOptionLabel.Fitting(Label);
}
