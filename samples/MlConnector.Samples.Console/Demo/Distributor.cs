using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing;

namespace MlConnector.Samples.Console.Demo;

/// <summary>
/// An industrial-supply distributor of 80 people. The CRM knows more companies than the ERP; many exist in both, some under another
/// spelling, a few more than once.
/// </summary>
internal sealed class Distributor(PipedriveSimulator pipedrive, SimulatedCompany company, DemoSize size)
{
    public const string NumberField = "Customer number";
    public const string OrderField = "ERP order";

    private static readonly string[] _first = ["Nord", "Süd", "Alpen", "Hanse", "Rhein", "Elbe", "Weser", "Isar", "Ruhr", "Ostsee", "Harz", "Main", "Spree", "Neckar", "Eifel", "Saale"];
    private static readonly string[] _second = ["Maschinenbau", "Filtertechnik", "Hydraulik", "Antriebe", "Stahlbau", "Werkzeuge", "Pumpen", "Messtechnik", "Logistik", "Anlagenbau"];
    private static readonly string[] _cities = ["Hamburg", "Bremen", "Köln", "München", "Leipzig", "Dresden", "Essen", "Kassel", "Ulm", "Jena"];
    private static readonly string[] _people = ["Anna", "Jonas", "Mia", "Lukas", "Clara", "Felix", "Ida", "Paul", "Nora", "Emil", "Greta", "Max"];
    private static readonly string[] _families = ["Schneider", "Fischer", "Weber", "Wagner", "Becker", "Hoffmann", "Koch", "Richter", "Klein", "Wolf", "Neumann", "Zimmermann"];
    private static readonly string[] _goods = ["Filter", "Seal", "Bearing", "Valve", "Hose", "Coupling", "Pump", "Gauge", "Belt", "Chain"];

    private readonly List<long> _organizations = [];
    private readonly List<(long Id, decimal Price)> _products = [];

    /// <summary>Ids of the deals, all open.</summary>
    public List<long> Deals { get; } = [];

    public void Open()
    {
        var number = pipedrive.AddField("organization", NumberField);
        pipedrive.AddField("deal", OrderField);
        for (var index = 0; index < size.Organizations; index++)
        {
            AddOrganization(index, number);
        }

        for (var index = 0; index < size.Persons; index++)
        {
            AddPerson(index);
        }

        for (var index = 0; index < size.Products; index++)
        {
            AddProduct(index);
        }

        var random = new Random(size.Seed);
        for (var index = 0; index < size.Deals; index++)
        {
            AddDeal(index, random);
        }
    }

    /// <summary>Every ten organizations: three only in the CRM ... and the others in the ERP too, in one way or another.</summary>
    private void AddOrganization(int index, string numberField)
    {
        var name = Name(index);
        var (city, postCode) = (_cities[index % _cities.Length], (10_000 + (index * 37)).ToString(CultureInfo.InvariantCulture));
        var customerNumber = string.Create(CultureInfo.InvariantCulture, $"K{20_000 + index}");
        var known = index % 10 == 4;
        (string, JsonNode?)[] more = known
            ? [("address", Address(city, postCode)), ("custom_fields", new JsonObject { [numberField] = customerNumber })]
            : [("address", Address(city, postCode))];
        _organizations.Add(pipedrive.AddOrganization($"{name} GmbH", more));
        switch (index % 10)
        {
            case 0 or 1:
                company.AddCustomer(null, $"{name} GmbH", ("city", city), ("postalCode", postCode));
                break;
            case 2:
                company.AddCustomer(null, $"{name.ToUpperInvariant()} G.m.b.H.", ("city", city), ("postalCode", postCode));
                break;
            case 4:
                company.AddCustomer(customerNumber, $"{name} Holding", ("city", city));
                break;
            case 5 when index % 50 == 5:
                company.AddCustomer(null, $"{name} GmbH", ("city", "Wien"));
                company.AddCustomer(null, $"{name} GmbH", ("city", "Graz"));
                break;
            case 6 when index % 100 == 6:
                company.AddCustomer(null, $"{name} G.m.b.H.", ("city", "Zug"), ("postalCode", "6300"));
                break;
        }
    }

    private void AddPerson(int index)
    {
        var name = $"{_people[index % _people.Length]} {_families[index / _people.Length % _families.Length]}";
        var email = string.Create(CultureInfo.InvariantCulture, $"p{index}@{_second[index % _second.Length].ToLowerInvariant()}.example");
        pipedrive.AddPerson(
            name, ("org_id", _organizations[index % _organizations.Count]),
            ("emails", new JsonArray(new JsonObject { ["value"] = email, ["primary"] = true })),
            ("phones", new JsonArray(new JsonObject { ["value"] = string.Create(CultureInfo.InvariantCulture, $"+49 40 {100_000 + index}"), ["primary"] = true })));
        if (index % 5 == 0)
        {
            company.AddContact(null, name, ("type", "Person"), ("email", email));
        }
    }

    private void AddProduct(int index)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"A{1_000 + index}");
        var name = string.Create(CultureInfo.InvariantCulture, $"{_goods[index % _goods.Length]} {10 + (index / _goods.Length)} mm");
        var price = 4.5m + (index % 40 * 3.25m);
        _products.Add((pipedrive.AddProduct(
            name, ("code", code), ("unit", "BOX"), ("prices", new JsonArray(new JsonObject { ["price"] = price, ["currency"] = "EUR" }))), price));
        if (index % 5 < 3)
        {
            company.AddItem(code, name, ("baseUnitOfMeasureCode", "BOX"), ("unitPrice", price));
        }
    }

    private void AddDeal(int index, Random random)
    {
        // Customers that wait for a person would make their deals wait too; the story wins only deals of the others.
        var organization = _organizations[index * 10 % _organizations.Count];
        var deal = pipedrive.AddDeal(string.Create(CultureInfo.InvariantCulture, $"Supply {2026 + (index / 20)}-{index + 1:000}"), ("org_id", organization), ("currency", "EUR"));
        foreach (var line in Enumerable.Range(0, 1 + random.Next(4)))
        {
            var (product, price) = _products[random.Next(_products.Count)];
            pipedrive.AddDealProduct(deal, product, 1 + random.Next(20), price, ("discount", line == 0 ? 5 : 0));
        }

        Deals.Add(deal);
    }

    private static string Name(int index) => string.Create(
        CultureInfo.InvariantCulture, $"{_first[index % _first.Length]} {_second[index / _first.Length % _second.Length]} {1 + (index / (_first.Length * _second.Length))}");

    private static JsonObject Address(string city, string postCode) =>
        new() { ["value"] = $"Industriestraße 1, {postCode} {city}", ["route"] = "Industriestraße", ["street_number"] = "1", ["locality"] = city, ["postal_code"] = postCode };
}
