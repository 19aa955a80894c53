namespace MlConnector.BusinessCentral;

/// <summary>A key that is text, such as the id of a subscription. Quoted and escaped here, so that no value changes the address.</summary>
/// <param name="Value">The key as the server gave it.</param>
public readonly record struct TextKey(string Value)
{
    /// <summary>The key of a text.</summary>
    /// <param name="value">The key as the server gave it.</param>
    public static implicit operator TextKey(string value) => FromString(value);

    /// <summary>The key of a text.</summary>
    /// <param name="value">The key as the server gave it.</param>
    public static TextKey FromString(string value) => new(value);

    /// <summary>The key as it stands in an address.</summary>
    /// <exception cref="InvalidOperationException">The key is empty.</exception>
    public override string ToString() => string.IsNullOrEmpty(Value)
        ? throw new InvalidOperationException("The key of the record is empty.")
        : $"'{Uri.EscapeDataString(Value.Replace("'", "''", StringComparison.Ordinal))}'";
}
