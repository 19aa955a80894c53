using MlConnector.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Resources;

/// <summary>The client of one simulated company, wired as a user wires it.</summary>
internal sealed class SimulatedCompanyClient : IDisposable
{
    private readonly ServiceProvider _services;

    public SimulatedCompanyClient(Action<BusinessCentralSimulatorOptions>? configure = null)
    {
        var options = new BusinessCentralSimulatorOptions();
        configure?.Invoke(options);
        Simulator = new BusinessCentralSimulator(options, Time);
        Company = Simulator.AddCompany("CRONUS");
        _services = Wire(Simulator.CreateHandler(), Time, Company.Name);
        Api = _services.GetRequiredService<IBusinessCentralApi>();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public BusinessCentralSimulator Simulator { get; }

    public SimulatedCompany Company { get; }

    public IBusinessCentralApi Api { get; }

    public static ServiceProvider Wire(HttpMessageHandler network, TimeProvider time, string company)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddBusinessCentral(options =>
        {
            options.BaseAddress = new Uri("https://bc.test/v2.0/the-tenant/production");
            options.UserName = "simulator-user";
            options.WebServiceKey = "simulator-key";
            options.Company = company;
        }).ConfigurePrimaryHandler(_ => network);
        return services.BuildServiceProvider();
    }

    public async Task<SalesInvoice> CreateInvoiceAsync()
    {
        var customer = Company.AddCustomer("C1", "Acme");
        var item = Company.AddItem("I1", "Bolt", ("unitPrice", 10m));
        return await Api.CreateSalesInvoiceAsync(
            new SalesInvoiceChanges { CustomerId = customer, SalesInvoiceLines = [new() { ItemId = item, Quantity = 3 }] },
            cancellationToken: TestContext.Current.CancellationToken);
    }

    public void Dispose() => _services.Dispose();
}
