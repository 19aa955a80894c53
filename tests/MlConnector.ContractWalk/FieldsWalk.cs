using MlConnector.Pipedrive;

namespace MlConnector.ContractWalk;

/// <summary>Definitions of fields, their options and values in records.</summary>
internal sealed class FieldsWalk(IPipedriveApi api)
{
    // The proxy tells only what fits into a header, and every definition of v1 has something.
    private static readonly ListQuery _few = new() { Limit = 3 };

    public async Task RunAsync(DealId deal)
    {
        var text = (await api.CreateFieldAsync(FieldEntity.Deal, new FieldCreation { FieldName = "Order", FieldType = "varchar" })).Data!.FieldCode!;
        var money = (await api.CreateFieldAsync(FieldEntity.Deal, new FieldCreation { FieldName = "Deposit", FieldType = "monetary" })).Data!.FieldCode!;
        await api.UpdateDealAsync(deal, new DealChanges { CustomFields = new CustomFieldChanges().SetText(text, "SO-1").SetMoney(money, new MoneyValue(12.5m, "EUR")) });
        await api.GetDealAsync(deal, new RecordQuery { CustomFields = [text] });
        foreach (var entity in new[] { FieldEntity.Deal, FieldEntity.Person, FieldEntity.Organization, FieldEntity.Product })
        {
            await DefinitionAsync(entity);
        }

        await StepList.CountAsync(api.ListActivityFieldsAsync());
        await StepList.CountAsync(api.ListLeadFieldsAsync(_few));
        await api.GetNoteFieldsAsync();
    }

    private async Task DefinitionAsync(FieldEntity entity)
    {
        var creation = new FieldCreation { FieldName = "Segment", FieldType = "enum", Options = [new("A"), new("B")] };
        var key = (await api.CreateFieldAsync(entity, creation)).Data!.FieldCode!;
        await api.UpdateFieldAsync(entity, key, new FieldChanges { FieldName = "Sector" });
        var added = (await api.AddFieldOptionsAsync(entity, key, [new("C")])).Data!.Single().Id.GetInt64();
        await api.RenameFieldOptionsAsync(entity, key, [new(added, "D")]);
        await api.DeleteFieldOptionsAsync(entity, key, [new(added)]);
        await api.GetFieldAsync(entity, key);
        await StepList.CountAsync(api.ListFieldsAsync(entity));
        await StepList.CountAsync(api.ListFieldRecordsAsync(entity, _few));
        await api.DeleteFieldAsync(entity, key);
    }
}
