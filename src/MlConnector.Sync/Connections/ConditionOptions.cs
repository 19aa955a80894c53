namespace MlConnector.Sync.Connections;

/// <summary>
/// What one member has to be like for its record to take part. Everything that is set has to hold; letter case does not matter. In settings a
/// plain text or a list of texts instead of a section means <see cref="Is"/>.
/// </summary>
public sealed class ConditionOptions
{
    /// <summary>The value is one of these; of a field with several options, one of its options is.</summary>
    public List<string> Is { get; set; } = [];

    /// <summary>The value is none of these; of a field with several options, none of its options is. An empty value is none of them.</summary>
    public List<string> IsNot { get; set; } = [];

    /// <summary>The text begins with one of these, for example a number with the digit of its series. Not for numbers, dates, flags and ids.</summary>
    public List<string> StartsWith { get; set; } = [];

    /// <summary>True: there is no value. False: there is one.</summary>
    /// <value>Null: it does not matter.</value>
    public bool? Empty { get; set; }

    /// <summary>The condition that the value is this text.</summary>
    /// <param name="value">See <see cref="Is"/>.</param>
    public static implicit operator ConditionOptions(string value) => FromString(value);

    /// <summary>The condition that the value is this text.</summary>
    /// <param name="value">See <see cref="Is"/>.</param>
    public static ConditionOptions FromString(string value) => new() { Is = [value] };
}
