using Microsoft.Extensions.DependencyInjection;
using MlConnector.Benchmarks.Measuring;
using MlConnector.BusinessCentral;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>Our client as a user registers it, with gate, budgets and repetition in place.</summary>
internal static class OurCustomers
{
    public static async Task ReadAsync(Uri server, Tally tally)
    {
        var services = new ServiceCollection();
        services.AddBusinessCentral(options =>
        {
            options.BaseAddress = new Uri(server, "/BC");
            options.UserName = "user";
            options.WebServiceKey = "key";
            options.Company = Guid.Empty.ToString();
        });
        await using var provider = services.BuildServiceProvider();
        await foreach (var customer in provider.GetRequiredService<IBusinessCentralApi>().ListCustomersAsync())
        {
            Add(customer, tally);
        }
    }

    private static void Add(Customer customer, Tally tally)
    {
        tally.Next();
        tally.Add(customer.ETag.Value);
        tally.Add(customer.Id);
        tally.Add(customer.Number);
        tally.Add(customer.DisplayName);
        tally.Add(customer.Type);
        tally.Add(customer.AddressLine1);
        tally.Add(customer.AddressLine2);
        tally.Add(customer.City);
        tally.Add(customer.State);
        tally.Add(customer.Country);
        tally.Add(customer.PostalCode);
        tally.Add(customer.PhoneNumber);
        tally.Add(customer.Email);
        tally.Add(customer.Website);
        tally.Add(customer.SalespersonCode);
        tally.Add(customer.BalanceDue);
        tally.Add(customer.CreditLimit);
        tally.Add(customer.TaxLiable);
        tally.Add(customer.TaxAreaId);
        tally.Add(customer.TaxAreaDisplayName);
        tally.Add(customer.TaxRegistrationNumber);
        tally.Add(customer.CurrencyId);
        tally.Add(customer.CurrencyCode);
        tally.Add(customer.PaymentTermsId);
        tally.Add(customer.ShipmentMethodId);
        tally.Add(customer.PaymentMethodId);
        tally.Add(customer.Blocked == "All");
        tally.Add(customer.LastModifiedDateTime);
    }
}
