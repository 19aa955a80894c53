using MlConnector.Samples.Console.Demo;
using MlConnector.Sync;
using MlConnector.Testing;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Serves both simulated systems until stopped, and says how to connect.</summary>
internal static class SimulateCommand
{
    public static async Task<int> RunAsync(SimulateRequest request, CancellationToken cancellationToken)
    {
        if (request.Faults is { } preset && !FaultScript.PresetNames.Contains(preset))
        {
            throw new MlConnectorConfigurationException($"--faults '{preset}' is unknown; known: {string.Join(", ", FaultScript.PresetNames)}.");
        }

        var pipedrive = new PipedriveSimulator();
        var businessCentral = new BusinessCentralSimulator();
        var company = businessCentral.AddCompany("CRONUS Supply");
        var distributor = new Distributor(pipedrive, company, request.Size);
        distributor.Open();
        foreach (var deal in distributor.Deals.Take(request.Won))
        {
            pipedrive.WinDeal(deal);
        }

        Disturb(request, pipedrive, businessCentral);
        var options = new SimulatorHostOptions { UseHttps = request.CaFile is not null, CertificateAuthorityPath = request.CaFile };
        options.Serve(businessCentral, request.BusinessCentralPort).Serve(pipedrive, request.PipedrivePort);
        await using var host = await SimulatorHost.StartAsync(options, cancellationToken);
        Show(host, pipedrive, businessCentral);
        using var network = new SocketsHttpHandler();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await pipedrive.DeliverWebhooksAsync(network, cancellationToken);
        }

        return 0;
    }

    private static void Disturb(SimulateRequest request, PipedriveSimulator pipedrive, BusinessCentralSimulator businessCentral)
    {
        if (request.Faults is { } preset)
        {
            businessCentral.Faults.AddPreset(preset);
        }

        if (request.Latency > TimeSpan.Zero)
        {
            foreach (var faults in new[] { pipedrive.Faults, businessCentral.Faults })
            {
                faults.Add(new SimulatorFault { Kind = FaultKind.Delay, After = request.Latency, Times = int.MaxValue });
            }
        }
    }

    private static void Show(SimulatorHost host, PipedriveSimulator pipedrive, BusinessCentralSimulator businessCentral)
    {
        var prefix = "MlConnector__Connections__demo__";
        System.Console.WriteLine($"{prefix}BusinessCentral__BaseAddress={host.AddressOf(businessCentral).AbsoluteUri.TrimEnd('/')}");
        System.Console.WriteLine($"{prefix}BusinessCentral__Company=CRONUS Supply");
        if (host.AddressOf(businessCentral).Scheme == Uri.UriSchemeHttps)
        {
            System.Console.WriteLine($"{prefix}BusinessCentral__Authority={host.AddressOf(businessCentral).AbsoluteUri.TrimEnd('/')}");
            System.Console.WriteLine($"{prefix}BusinessCentral__TenantId=demo.example");
            System.Console.WriteLine($"{prefix}BusinessCentral__ClientId=simulator-client");
            System.Console.WriteLine($"{prefix}BusinessCentral__ClientSecret=simulator-secret");
        }
        else
        {
            // Sign-in by OAuth needs https; without it the on-premises way works.
            System.Console.WriteLine($"{prefix}BusinessCentral__UserName=simulator-user");
            System.Console.WriteLine($"{prefix}BusinessCentral__WebServiceKey=simulator-key");
        }

        System.Console.WriteLine($"{prefix}Pipedrive__BaseAddress={host.AddressOf(pipedrive).AbsoluteUri.TrimEnd('/')}");
        System.Console.WriteLine($"{prefix}Pipedrive__ApiToken=simulated-token");
        System.Console.WriteLine("Ready. Stop with Ctrl+C.");
    }
}
