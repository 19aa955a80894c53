using System.Globalization;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>What a sales line sells and what choosing it resets.</summary>
internal static class LineObjects
{
    public static void CheckChoice(RecordInput input)
    {
        if (IsSet(input, "itemId") && IsSet(input, "accountId"))
        {
            throw ApiFault.Dialog("Both \"itemId\" and \"accountId\" are specified. Specify only one of them.");
        }
    }

    public static void CheckUnchangeable(Row before, RecordInput input)
    {
        foreach (var (field, value) in input.Members.Where(member => !member.Value.Equals(before[member.Field.Name])))
        {
            var refusal = field.Name switch
            {
                "documentId" => "The value for \"documentId\" cannot be modified.",
                "sequence" => "The value for \"sequence\" cannot be modified. Delete and insert the line again.",
                "lineObjectNumber" => "The value for \"lineObjectNumber\" cannot be modified.",
                _ => null,
            };
            if (refusal is not null)
            {
                throw ApiFault.Dialog(refusal);
            }
        }
    }

    // A line without item, account or number is a comment, and a comment has no amounts.
    public static void CheckComplete(Draft draft)
    {
        if (draft.Text("lineObjectNumber").Length > 0)
        {
            return;
        }

        draft["lineType"] = "Comment";
        if (draft.Amount("quantity") != 0 || draft.Amount("unitPrice") != 0 || draft.Amount("discountPercent") != 0)
        {
            throw ApiFault.MustHaveValue("Type", "Sales Line", $"Document No.={draft.Reference("documentId")}");
        }
    }

    public static void SetNumbered(SalesDocuments documents, Row header, Draft draft, string number)
    {
        var isAccount = draft.Text("lineType") == "Account";
        if (draft.Text("lineType") is not ("Item" or "Account"))
        {
            throw ApiFault.MustHaveValue("Type", "Sales Line", $"No.={number}");
        }

        var row = documents.Books[isAccount ? "accounts" : "items"].FindByKey(number)
            ?? throw ApiFault.Relation("No.", "Sales Line", number, isAccount ? "G/L Account" : "Item");
        if (isAccount)
        {
            SetAccount(documents, draft, row);
        }
        else
        {
            SetItem(documents, header, draft, row);
        }
    }

    public static void SetItem(SalesDocuments documents, Row header, Draft draft, Row item)
    {
        if (item.Flag("blocked"))
        {
            throw ApiFault.TestField($"Blocked must be equal to 'No' in Item: No.={item.KeyText}. Current value is 'Yes'.");
        }

        RequireGroup(item, "generalProductPostingGroupCode", "Gen. Prod. Posting Group");
        if (item.Text("type") == "Inventory")
        {
            RequireGroup(item, "inventoryPostingGroupCode", "Inventory Posting Group");
        }

        RequireGroup(item, "baseUnitOfMeasureCode", "Base Unit of Measure");
        documents.CurrencyFactor(header);
        Reset(draft, "Item", item);
        draft["itemId"] = item.Id;
        draft["unitOfMeasureId"] = item["baseUnitOfMeasureId"];
        draft["unitOfMeasureCode"] = item["baseUnitOfMeasureCode"];
        SetTaxGroup(documents, draft, item.Text("taxPostingGroup"));
        ApplyListPrice(documents, header, draft);
    }

    public static void SetAccount(SalesDocuments documents, Draft draft, Row account)
    {
        Reset(draft, "Account", account);
        draft["accountId"] = account.Id;
        SetTaxGroup(documents, draft, documents.Books.Options.TaxPercents.Keys.First());
    }

    public static void SetTaxGroup(SalesDocuments documents, Draft draft, string group)
    {
        var percent = documents.Books.Options.TaxPercents.TryGetValue(group, out var known) ? known : 0m;
        draft["taxPostingGroup"] = group;
        draft["taxPercent"] = percent;
        draft["taxCode"] = "VAT" + percent.ToString("0.##", CultureInfo.InvariantCulture);
    }

    public static void SetUnit(SalesDocuments documents, Row header, Draft draft, Field field, object value)
    {
        var pair = ("unitOfMeasureId", "unitOfMeasureCode");
        Relations.SetPair(draft, field, value, documents.Books["unitsOfMeasure"], pair, "Unit of Measure");
        if (documents.Books["items"].Find(draft.Reference("itemId")) is not { } item)
        {
            return;
        }

        if (PerUnit(documents, draft, item) is null)
        {
            throw ApiFault.Relation("Unit of Measure Code", "Sales Line", draft.Text("unitOfMeasureCode"), "Item Unit of Measure");
        }

        ApplyListPrice(documents, header, draft);
    }

    // A variant belongs to its item, may have a text of its own, and makes the line look up its price again.
    public static void SetVariant(SalesDocuments documents, Row header, Draft draft, Guid id)
    {
        if (documents.Books["itemVariants"].Find(id) is not { } variant || variant.Reference("itemId") != draft.Reference("itemId"))
        {
            throw ApiFault.Relation("Variant Code", "Sales Line", id.ToString(), "Item Variant");
        }

        draft["itemVariantId"] = id;
        if (variant.Text("description").Length > 0)
        {
            draft["description"] = variant["description"];
        }

        ApplyListPrice(documents, header, draft);
    }

    // A quantity runs price and discount again, so a price sent before it is lost; percent and amount recompute each other.
    public static void FollowUp(SalesDocuments documents, Row header, Draft draft, string name)
    {
        var precision = documents.Precision(header);
        var gross = SalesDocuments.Round(draft.Amount("quantity") * draft.Amount("unitPrice"), precision);
        switch (name)
        {
            case "quantity":
                ApplyListPrice(documents, header, draft);
                break;
            case "unitPrice" or "discountPercent" when draft.Amount("discountPercent") is < 0 or > 100:
                throw ApiFault.TestField("Line Discount % must be between 0 and 100 in Sales Line.");
            case "unitPrice" or "discountPercent":
                draft["discountAmount"] = SalesDocuments.Round(gross * draft.Amount("discountPercent") / 100m, precision);
                break;
            case "discountAmount" when Math.Abs(draft.Amount("discountAmount")) > Math.Abs(gross):
                throw ApiFault.TestField("Line Discount Amount must not be greater than the line amount in Sales Line.");
            case "discountAmount":
                draft["discountPercent"] = gross == 0 ? 0m : Math.Round(draft.Amount("discountAmount") / gross * 100m, 5);
                break;
        }
    }

    private static void ApplyListPrice(SalesDocuments documents, Row header, Draft draft)
    {
        if (documents.Books["items"].Find(draft.Reference("itemId")) is not { } item)
        {
            return;
        }

        var price = item.Amount("unitPrice") * documents.CurrencyFactor(header) * (PerUnit(documents, draft, item) ?? 1m);
        if (SalesDocumentKind.PricesIncludeTax(header))
        {
            price *= 1 + (draft.Amount("taxPercent") / 100m);
        }

        draft["unitPrice"] = Math.Round(price, 5);
        draft["discountPercent"] = 0m;
        draft["discountAmount"] = 0m;
    }

    // How many base units the line's unit is; null when the item is not sold in it.
    private static decimal? PerUnit(SalesDocuments documents, Draft draft, Row item)
    {
        var unit = draft.Text("unitOfMeasureCode");
        return unit == item.Text("baseUnitOfMeasureCode") ? 1m
            : documents.Books.ItemUnits.TryGetValue((item.Id, unit), out var quantity) ? quantity : null;
    }

    private static void Reset(Draft draft, string lineType, Row sold)
    {
        draft["lineType"] = lineType;
        draft["itemId"] = Guid.Empty;
        draft["accountId"] = Guid.Empty;
        draft["lineObjectNumber"] = sold.KeyText;
        draft["description"] = sold["displayName"];
        draft["description2"] = sold.Type.Find("displayName2") is null ? "" : sold["displayName2"];
        draft["unitPrice"] = 0m;
        draft["discountPercent"] = 0m;
        draft["discountAmount"] = 0m;
    }

    private static void RequireGroup(Row item, string name, string caption)
    {
        if (item.Text(name).Length == 0)
        {
            throw ApiFault.MustHaveValue(caption, "Item", "No.=" + item.KeyText);
        }
    }

    private static bool IsSet(RecordInput input, string name) =>
        input.Members.Any(member => member.Field.Name == name && !member.Value.Equals(member.Field.Blank));
}
