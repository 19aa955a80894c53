namespace MlConnector.Pipedrive;

/// <summary>The value of a monetary custom field.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">Currency code; null when the server did not tell.</param>
public readonly record struct MoneyValue(decimal Amount, string? Currency);
