using System.Diagnostics;
using System.Globalization;
using MlConnector.Testing;

namespace MlConnector.Sync.Benchmarks;

/// <summary>Both simulated systems in a process of their own. It ends when its input ends.</summary>
internal sealed class SimulatedSystems : IDisposable
{
    private readonly Process _process;

    private SimulatedSystems(Process process, Uri businessCentral, Uri pipedrive) => (_process, BusinessCentral, Pipedrive) = (process, businessCentral, pipedrive);

    public Uri BusinessCentral { get; }

    public Uri Pipedrive { get; }

    public static async Task<SimulatedSystems> StartAsync(int organizations)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", organizations.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return await process.StandardOutput.ReadLineAsync() is { } line && line.Split(' ') is [var businessCentral, var pipedrive]
            ? new SimulatedSystems(process, new Uri(businessCentral), new Uri(pipedrive))
            : throw new InvalidOperationException("The simulated systems did not start.");
    }

    public static async Task ServeAsync(int organizations)
    {
        var pipedrive = new PipedriveSimulator(new PipedriveSimulatorOptions { BurstLimit = 1_000_000, DailyTokens = int.MaxValue });
        var businessCentral = new BusinessCentralSimulator();
        businessCentral.AddCompany(Engine.Company);
        for (var number = 1; number <= organizations; number++)
        {
            pipedrive.AddOrganization(string.Create(CultureInfo.InvariantCulture, $"Company {number:0000000} GmbH"));
        }

        var options = new SimulatorHostOptions { UseHttps = false };
        options.Serve(businessCentral, 0).Serve(pipedrive, 0);
        await using var host = await SimulatorHost.StartAsync(options, CancellationToken.None);
        Console.WriteLine($"{host.AddressOf(businessCentral)} {host.AddressOf(pipedrive)}");
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
