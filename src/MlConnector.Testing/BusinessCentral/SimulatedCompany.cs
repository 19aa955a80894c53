using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Rules;

namespace MlConnector.Testing;

/// <summary>One company of a <see cref="BusinessCentralSimulator"/>: seed it, work in it as its users would, look at its records.</summary>
/// <remarks>Members are named as on the API. A user may write what the API shows read-only; table rules apply to both.</remarks>
public sealed class SimulatedCompany
{
    private readonly Lock _gate;
    private readonly DateTimeOffset _created;

    internal SimulatedCompany(CompanyBooks books, Lock gate)
    {
        Books = books;
        _gate = gate;
        _created = books.Store.Now;
    }

    /// <summary>The id in the path.</summary>
    public Guid Id => Books.Id;

    /// <summary>The name.</summary>
    public string Name => Books.Name;

    internal CompanyBooks Books { get; }

    /// <summary>Adds a customer, and its contact where customers and contacts are coupled.</summary>
    /// <param name="number">The number; the series decides when null.</param>
    /// <param name="displayName">The name.</param>
    /// <param name="more">Further members.</param>
    public Guid AddCustomer(string? number, string displayName, params (string Member, JsonNode? Value)[] more) =>
        Add("customers", Named("number", number, displayName, more));

    /// <summary>Adds a contact; of type Company unless a member says otherwise.</summary>
    /// <param name="number">The number; the series decides when null.</param>
    /// <param name="displayName">The name.</param>
    /// <param name="more">Further members.</param>
    public Guid AddContact(string? number, string displayName, params (string Member, JsonNode? Value)[] more) =>
        Add("contacts", Named("number", number, displayName, more));

    /// <summary>Adds an item with the first unit of measure unless a member says otherwise.</summary>
    /// <param name="number">The number; the series decides when null.</param>
    /// <param name="displayName">The name.</param>
    /// <param name="more">Further members, such as <c>unitPrice</c>.</param>
    public Guid AddItem(string? number, string displayName, params (string Member, JsonNode? Value)[] more) =>
        Add("items", Named("number", number, displayName, more));

    /// <summary>Adds a unit of measure.</summary>
    /// <param name="code">The code.</param>
    /// <param name="displayName">The name.</param>
    /// <param name="more">Further members.</param>
    public Guid AddUnitOfMeasure(string code, string displayName, params (string Member, JsonNode? Value)[] more) =>
        Add("unitsOfMeasure", Named("code", code, displayName, more));

    /// <summary>Lets an item be sold in a unit besides its base unit; its price grows in proportion.</summary>
    /// <param name="item">The item.</param>
    /// <param name="code">A known unit of measure.</param>
    /// <param name="quantityPerUnit">How many base units one of it is.</param>
    /// <exception cref="KeyNotFoundException">There is no such item or unit.</exception>
    public void AddItemUnit(Guid item, string code, decimal quantityPerUnit)
    {
        lock (_gate)
        {
            var unit = Books["unitsOfMeasure"].FindByKey(code) ?? throw new KeyNotFoundException($"There is no unit of measure {code}.");
            Books.ItemUnits[(Find("items", item).Id, unit.KeyText)] = quantityPerUnit;
        }
    }

    /// <summary>Adds a dimension and its values. The first two of a company are its shortcut dimensions.</summary>
    /// <param name="code">The code.</param>
    /// <param name="values">The codes of its values.</param>
    public Guid AddDimension(string code, params string[] values)
    {
        var id = Add("dimensions", ("code", code), ("displayName", code));
        foreach (var value in values)
        {
            Add("dimensionValues", ("dimensionId", id), ("code", value), ("displayName", value));
        }

        return id;
    }

    /// <summary>Adds a currency; without a rate, documents in it fail on their first line.</summary>
    /// <param name="code">The code.</param>
    /// <param name="rate">What one unit is worth in the local currency.</param>
    public Guid AddCurrency(string code, decimal? rate = null)
    {
        var id = Add("currencies", ("code", code), ("displayName", code), ("amountRoundingPrecision", 0.01m), ("amountDecimalPlaces", "2:2"));
        if (rate is { } value)
        {
            AddExchangeRate(code, new DateOnly(2000, 1, 1), value);
        }

        return id;
    }

    /// <summary>Adds an exchange rate from a date on.</summary>
    /// <param name="code">The currency.</param>
    /// <param name="from">The first day it holds.</param>
    /// <param name="rate">What one unit is worth in the local currency.</param>
    public Guid AddExchangeRate(string code, DateOnly from, decimal rate) => Add(
        "currencyExchangeRates",
        ("currencyCode", code),
        ("startingDate", from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("exchangeRateAmount", 1m),
        ("relationalExchangeRateAmount", rate));

    /// <summary>Adds a country.</summary>
    /// <param name="code">The code.</param>
    /// <param name="displayName">The name.</param>
    public Guid AddCountry(string code, string displayName) => Add("countriesRegions", ("code", code), ("displayName", displayName));

    /// <summary>Adds a salesperson.</summary>
    /// <param name="code">The code.</param>
    /// <param name="displayName">The name.</param>
    /// <param name="email">The e-mail address.</param>
    public Guid AddSalesperson(string code, string displayName, string email = "") =>
        Add("salespeoplePurchasers", ("code", code), ("displayName", displayName), ("email", email));

    /// <summary>Adds a record of any entity set by its members, for instance <c>paymentTerms</c> or <c>accounts</c>.</summary>
    /// <param name="entitySet">The entity set.</param>
    /// <param name="members">The members.</param>
    /// <exception cref="InvalidOperationException">The product's rules refuse the record.</exception>
    public Guid Add(string entitySet, params (string Member, JsonNode? Value)[] members) => AsUser(() =>
    {
        var rules = Books.RulesOf(entitySet);
        return rules.Insert(Draft.New(rules.Type, byUser: true), Read(rules, members, insert: true)).Id;
    });

    /// <summary>Changes a record as a user does: new ETag, new modification time, the same follow-ups as through the API.</summary>
    /// <param name="entitySet">The entity set.</param>
    /// <param name="id">The record.</param>
    /// <param name="members">The members to change.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="InvalidOperationException">The product's rules refuse the change.</exception>
    public void Edit(string entitySet, Guid id, params (string Member, JsonNode? Value)[] members) => AsUser(() =>
    {
        var rules = Books.RulesOf(entitySet);
        return rules.Modify(Draft.Of(Find(entitySet, id), byUser: true), Read(rules, members, insert: false));
    });

    /// <summary>Deletes a record as a user does.</summary>
    /// <param name="entitySet">The entity set.</param>
    /// <param name="id">The record.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="InvalidOperationException">The product's rules refuse the deletion.</exception>
    public void Remove(string entitySet, Guid id) => AsUser(() =>
    {
        Books.RulesOf(entitySet).Delete(Find(entitySet, id));
        return id;
    });

    /// <summary>Does what a bound action does, as a user: posting a document, for instance.</summary>
    /// <param name="entitySet">The entity set.</param>
    /// <param name="id">The record.</param>
    /// <param name="action">The action, for example <c>post</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="InvalidOperationException">The product's rules refuse it.</exception>
    public void Act(string entitySet, Guid id, string action) => AsUser(() =>
    {
        Books.Actions.Run(entitySet, Find(entitySet, id), action);
        return id;
    });

    /// <summary>How many records an entity set has.</summary>
    /// <param name="entitySet">The entity set.</param>
    public int Count(string entitySet)
    {
        lock (_gate)
        {
            return Books[entitySet].Count;
        }
    }

    /// <summary>Copies of all records of an entity set, as the API would show them.</summary>
    /// <param name="entitySet">The entity set.</param>
    public IReadOnlyList<JsonObject> Rows(string entitySet)
    {
        lock (_gate)
        {
            return [.. Books[entitySet].Rows.Select(Show)];
        }
    }

    /// <summary>A copy of one record.</summary>
    /// <param name="entitySet">The entity set.</param>
    /// <param name="id">The record.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    public JsonObject Row(string entitySet, Guid id)
    {
        lock (_gate)
        {
            return Show(Find(entitySet, id));
        }
    }

    internal Row AsRow()
    {
        var values = EntityTypes.All["companies"].BlankValues();
        var row = new Row(EntityTypes.All["companies"], Id, values, 1);
        foreach (var (name, value) in new (string, object)[]
        {
            ("id", Id), ("systemVersion", "26.0"), ("name", Name), ("displayName", Name), ("systemCreatedAt", _created), ("systemModifiedAt", _created),
        })
        {
            values[row.Type[name].Index] = value;
        }

        return row;
    }

    private T AsUser<T>(Func<T> work)
    {
        lock (_gate)
        {
            Books.Store.Begin();
            try
            {
                var result = work();
                Books.Store.Begin();
                return result;
            }
            catch (ApiFault fault)
            {
                Books.Store.RollBack();
                throw new InvalidOperationException($"{fault.Code}: {fault.Message}", fault);
            }
        }
    }

    private Row Find(string entitySet, Guid id) => Books[entitySet].Find(id)
        ?? throw new KeyNotFoundException($"There is no record {id} in {entitySet} of company {Name}.");

    private static RecordInput Read(PageRules rules, (string Member, JsonNode? Value)[] members, bool insert)
    {
        var body = new JsonObject(members.Select(member => KeyValuePair.Create(member.Member, member.Value?.DeepClone())));
        return RecordInput.Read(rules, JsonSerializer.SerializeToElement(body), insert, byUser: true);
    }

    private static (string, JsonNode?)[] Named(string key, string? number, string displayName, (string, JsonNode?)[] more) =>
        [.. number is null ? [] : new (string, JsonNode?)[] { (key, number) }, ("displayName", displayName), .. more];

    private static JsonObject Show(Row row)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            RowWriter.WriteMembers(writer, row);
            writer.WriteEndObject();
        }

        return JsonNode.Parse(stream.ToArray())!.AsObject();
    }
}
