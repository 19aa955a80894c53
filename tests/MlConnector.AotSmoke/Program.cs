using Microsoft.Extensions.DependencyInjection;
using MlConnector.AotSmoke;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;

// Uses both clients as a natively compiled program: MlConnector.AotSmoke <address of Business Central> <address of Pipedrive>
if (args is not [var businessCentral, var pipedrive])
{
    Console.Error.WriteLine("Needs two addresses: that of Business Central and that of Pipedrive.");
    return 1;
}

try
{
    var services = new ServiceCollection();
    services.AddBusinessCentral(options =>
    {
        options.BaseAddress = new Uri(businessCentral);
        options.UserName = "simulator-user";
        options.WebServiceKey = "simulator-key";
        options.Company = "CRONUS";
    });
    services.AddPipedrive(options => (options.BaseAddress, options.ApiToken) = (new Uri(pipedrive), "simulated-token"));
    await using var provider = services.BuildServiceProvider();
    await new BusinessCentralSteps(provider.GetRequiredService<IBusinessCentralApi>()).RunAsync();
    await new PipedriveSteps(provider.GetRequiredService<IPipedriveApi>()).RunAsync();
    return 0;
}
catch (Exception exception)
{
    Console.Error.WriteLine($"{exception.GetType().Name}: {exception.Message}");
    return 1;
}
