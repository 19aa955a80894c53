using Microsoft.Extensions.DependencyInjection;
using MlConnector.Benchmarks.Measuring;
using MlConnector.Benchmarks.Serving;
using MlConnector.Pipedrive;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>Our client as a user registers it, with gate, budgets and repetition in place. The burst limit is as wide as it goes, so that nobody waits.</summary>
internal static class OurRecords
{
    private const int WidestBurst = 480;

    public static async Task ReadPersonsAsync(Uri server, Tally tally)
    {
        await using var provider = Register(server);
        await foreach (var person in provider.GetRequiredService<IPipedriveApi>().ListPersonsAsync())
        {
            Add(person, tally);
        }
    }

    public static async Task ReadOrganizationsAsync(Uri server, Tally tally)
    {
        await using var provider = Register(server);
        await foreach (var organization in provider.GetRequiredService<IPipedriveApi>().ListOrganizationsAsync())
        {
            Add(organization, tally);
        }
    }

    private static ServiceProvider Register(Uri server)
    {
        var services = new ServiceCollection();
        services.AddPipedrive(options => (options.BaseAddress, options.ApiToken, options.RequestsPerTwoSeconds) = (server, "token", WidestBurst));
        return services.BuildServiceProvider();
    }

    private static void Add(Person person, Tally tally)
    {
        tally.Next();
        tally.Add(person.Id.Value);
        tally.Add(person.Name);
        tally.Add(person.OwnerId);
        tally.Add(person.AddTime);
        tally.Add(person.UpdateTime);
        tally.Add(person.IsDeleted);
        tally.Add(person.VisibleTo);
        tally.Add(person.LabelIds?[0]);
        Add(person.CustomFields, tally);
        tally.Add(person.FirstName);
        tally.Add(person.LastName);
        tally.Add(person.OrgId?.Value);
        Add(person.Emails, tally);
        Add(person.Phones, tally);
    }

    private static void Add(Organization organization, Tally tally)
    {
        tally.Next();
        tally.Add(organization.Id.Value);
        tally.Add(organization.Name);
        tally.Add(organization.OwnerId);
        tally.Add(organization.AddTime);
        tally.Add(organization.UpdateTime);
        tally.Add(organization.IsDeleted);
        tally.Add(organization.VisibleTo);
        tally.Add(organization.LabelIds?[0]);
        Add(organization.CustomFields, tally);
        tally.Add(organization.Website);
        tally.Add(organization.Address?.Value);
        tally.Add(organization.Address?.Route);
        tally.Add(organization.Address?.StreetNumber);
        tally.Add(organization.Address?.Subpremise);
        tally.Add(organization.Address?.Locality);
        tally.Add(organization.Address?.Region);
        tally.Add(organization.Address?.Country);
        tally.Add(organization.Address?.PostalCode);
    }

    private static void Add(IReadOnlyList<ContactValue>? values, Tally tally)
    {
        for (var index = 0; index < values?.Count; index++)
        {
            tally.Add(values[index].Value);
            tally.Add(values[index].Primary);
            tally.Add(values[index].Label);
        }
    }

    private static void Add(CustomFields fields, Tally tally)
    {
        tally.Add(fields.GetText(CustomFieldKeys.Number));
        tally.Add(fields.GetText(CustomFieldKeys.TaxNumber));
        tally.Add(fields.GetNumber(CustomFieldKeys.Score));
        tally.Add(fields.GetNumber(CustomFieldKeys.Limit));
        tally.Add((long?)fields.GetNumber(CustomFieldKeys.Segment));
        tally.Add(fields.GetText(CustomFieldKeys.Since));
        tally.Add(fields.GetText(CustomFieldKeys.Remark));
        tally.Add(fields.GetText(CustomFieldKeys.Route));
    }
}
