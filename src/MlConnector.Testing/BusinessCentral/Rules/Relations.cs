using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Fields that must point at a record of another table.</summary>
internal static class Relations
{
    private static readonly Dictionary<string, (string Set, string Field)> s_codes = new()
    {
        ["country"] = ("countriesRegions", "Country/Region Code"),
        ["billToCountry"] = ("countriesRegions", "Bill-to Country/Region Code"),
        ["sellToCountry"] = ("countriesRegions", "Sell-to Country/Region Code"),
        ["shipToCountry"] = ("countriesRegions", "Ship-to Country/Region Code"),
        ["contactNumber"] = ("contacts", "Contact No."),
        ["salespersonCode"] = ("salespeoplePurchasers", "Salesperson Code"),
        ["salesperson"] = ("salespeoplePurchasers", "Salesperson Code"),
    };

    private static readonly Dictionary<string, (string Set, string Name)> s_ids = new()
    {
        ["paymentTermsId"] = ("paymentTerms", "Payment Terms"),
        ["paymentMethodId"] = ("paymentMethods", "Payment Method"),
        ["locationId"] = ("locations", "Location"),
        ["taxAreaId"] = ("taxAreas", "Tax Area"),
        ["balancingAccountId"] = ("accounts", "Account"),
        ["customerReturnReasonId"] = ("customerReturnReasons", "Reason Code"),
        ["shipmentMethodId"] = ("shipmentMethods", "Shipment Method"),
    };

    public static void Check(CompanyBooks books, EntityType type, Field field, object value)
    {
        if (value is string { Length: > 0 } code && s_codes.TryGetValue(field.Name, out var relation)
            && type.SetName != relation.Set && books[relation.Set].FindByKey(code) is null)
        {
            throw ApiFault.Relation(relation.Field, type.TableName, code, books[relation.Set].Type.TableName);
        }

        if (value is Guid id && id != Guid.Empty && s_ids.TryGetValue(field.Name, out var target) && books[target.Set].Find(id) is null)
        {
            throw ApiFault.Dialog($"The \"{field.Name}\" does not match to a {target.Name}.");
        }
    }

    // Keeps an id and a code that name the same record in step; both given must agree.
    public static void SetPair(Draft draft, Field field, object value, Table table, (string Id, string Code) pair, string name)
    {
        var isId = field.Name == pair.Id;
        var isBlank = isId ? (Guid)value == Guid.Empty : ((string)value).Length == 0;
        var row = isBlank ? null : isId ? table.Find((Guid)value) : table.FindByKey((string)value);
        if (row is null && !isBlank)
        {
            throw ApiFault.Dialog($"The \"{field.Name}\" does not match to a {name}.");
        }

        if (draft.Given.Contains(isId ? pair.Code : pair.Id) && draft.Reference(pair.Id) != (row?.Id ?? Guid.Empty))
        {
            throw ApiFault.Dialog($"The {name.ToLowerInvariant()} values do not match to a specific {name}.");
        }

        draft[pair.Id] = row?.Id ?? Guid.Empty;
        draft[pair.Code] = row?.KeyText ?? "";
    }

    // The local currency is blank in the tables: its code shows, its id is the zero id.
    public static void SetCurrency(CompanyBooks books, Draft draft, Field field, object value)
    {
        var local = books.LocalCurrency;
        var isLocal = value is Guid id ? id == Guid.Empty : value is "" || local.Equals((string)value, StringComparison.OrdinalIgnoreCase);
        if (!isLocal)
        {
            SetPair(draft, field, value, books["currencies"], ("currencyId", "currencyCode"), "Currency");
            return;
        }

        if (draft.Given.Contains(value is Guid ? "currencyCode" : "currencyId") && draft.Reference("currencyId") != Guid.Empty)
        {
            throw ApiFault.Dialog("The currency values do not match to a specific Currency.");
        }

        draft["currencyId"] = Guid.Empty;
        draft["currencyCode"] = local;
    }
}
