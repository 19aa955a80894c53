namespace MlConnector.Testing;

/// <summary>A row of the post code table.</summary>
/// <param name="Code">The post code.</param>
/// <param name="City">The city an address gets.</param>
/// <param name="State">The state an address gets.</param>
/// <param name="Country">The country code an address gets.</param>
public sealed record SimulatedPostCode(string Code, string City, string State, string Country);
