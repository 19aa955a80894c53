namespace MlConnector.BusinessCentral;

/// <summary>Gives the client of a named company. Clients are made once per name and shared; names may appear at run time.</summary>
public interface IBusinessCentralApiFactory
{
    /// <summary>The client for the options with this name.</summary>
    /// <param name="name">The name under which <see cref="BusinessCentralOptions"/> are configured.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or wrong; the message names it.</exception>
    IBusinessCentralApi Create(string name);

    /// <summary>What the client of this name has used, and may still use; nothing when it was never made.</summary>
    /// <param name="name">The client's name.</param>
    BusinessCentralUsage GetUsage(string name);
}
