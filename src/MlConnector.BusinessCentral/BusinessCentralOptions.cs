namespace MlConnector.BusinessCentral;

/// <summary>Settings of one Business Central company.</summary>
public sealed class BusinessCentralOptions
{
    /// <summary>The company's name or id.</summary>
    public string? Company { get; set; }
}
