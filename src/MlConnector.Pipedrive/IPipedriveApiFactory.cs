namespace MlConnector.Pipedrive;

/// <summary>Gives the client of a named account. Clients are made once per name and shared; names may appear at run time.</summary>
public interface IPipedriveApiFactory
{
    /// <summary>The client for the options with this name.</summary>
    /// <param name="name">The name under which <see cref="PipedriveOptions"/> are configured.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or wrong; the message names it.</exception>
    IPipedriveApi Create(string name);

    /// <summary>What the client of this name has used; zeros when it was never made.</summary>
    /// <param name="name">The client's name.</param>
    PipedriveUsage GetUsage(string name);
}
