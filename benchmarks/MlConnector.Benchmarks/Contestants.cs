using MlConnector.Benchmarks.BusinessCentral;
using MlConnector.Benchmarks.Measuring;
using MlConnector.Benchmarks.Pipedrive;

namespace MlConnector.Benchmarks;

/// <summary>One way to read one list.</summary>
/// <param name="List">What is listed.</param>
/// <param name="Name">The way.</param>
/// <param name="ReadAsync">Reads the whole list of the server at the address and tallies every value of every record.</param>
internal sealed record Contestant(string List, string Name, Func<Uri, Tally, Task> ReadAsync);

/// <summary>Who takes part. The first of each list is the reference.</summary>
internal static class Contestants
{
    public const string Reference = "HttpClient + System.Text.Json (reference)";
    private const string Customers = "Business Central customers";
    private const string Persons = "Pipedrive persons";
    private const string Organizations = "Pipedrive organizations";
    private const string Refit = "Refit, as its README shows it";
    private const string Kiota = "Kiota";
    private const string Ours = "MlConnector";

    public static readonly IReadOnlyList<Contestant> All =
    [
        new(Customers, Reference, StreamedCustomers.ReadAsync),
        new(Customers, Refit, RefitCustomers.ReadAsync),
        new(Customers, Kiota, KiotaCustomers.ReadAsync),
        new(Customers, Ours, OurCustomers.ReadAsync),
        new(Persons, Reference, StreamedRecords.ReadPersonsAsync),
        new(Persons, Refit, RefitRecords.ReadPersonsAsync),
        new(Persons, Kiota, KiotaRecords.ReadPersonsAsync),
        new(Persons, Ours, OurRecords.ReadPersonsAsync),
        new(Organizations, Reference, StreamedRecords.ReadOrganizationsAsync),
        new(Organizations, Refit, RefitRecords.ReadOrganizationsAsync),
        new(Organizations, Kiota, KiotaRecords.ReadOrganizationsAsync),
        new(Organizations, Ours, OurRecords.ReadOrganizationsAsync),
    ];

    public static Contestant Find(string list, string name) => All.Single(contestant => contestant.List == list && contestant.Name == name);
}
