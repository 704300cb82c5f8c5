import { readForm } from '../../core/form/read-form.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import actions from '../../seeds/forms/pingyin-urbanisation-actions-2023.json' with { type: 'json' };
import projects from '../../seeds/forms/pingyin-urbanisation-projects-2023.json' with { type: 'json' };
import forestTasks from '../../seeds/forms/zhangqiu-forest-tasks-2023.json' with { type: 'json' };
import openGovernment from '../../seeds/forms/zhangqiu-open-government-2023.json' with { type: 'json' };
import scallionList from '../../seeds/forms/zhangqiu-scallion-list-2023.json' with { type: 'json' };
import gangcheng from '../../seeds/indicators/gangcheng-14th-five-year.json' with { type: 'json' };
import jinan from '../../seeds/indicators/jinan-urbanisation-2021.json' with { type: 'json' };
import pingyinTown from '../../seeds/indicators/pingyin-county-town-2022.json' with { type: 'json' };
import pingyinReport from '../../seeds/indicators/pingyin-report-2026.json' with { type: 'json' };
import pingyin from '../../seeds/indicators/pingyin-urbanisation-2022.json' with { type: 'json' };
import forest from '../../seeds/indicators/zhangqiu-forest-2023.json' with { type: 'json' };
import zhangqiu from '../../seeds/indicators/zhangqiu-urbanisation-2023.json' with { type: 'json' };
import hog from '../../seeds/policies/zhangqiu-hog-2023.json' with { type: 'json' };
import scallion from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };
import type { Session } from './session.ts';

const POLICIES: readonly unknown[] = [hog, scallion];
const PLANS: readonly unknown[] = [gangcheng, jinan, pingyinTown, pingyinReport, pingyin, forest, zhangqiu];
const FORMS: readonly unknown[] = [actions, projects, forestTasks, openGovernment, scallionList];

/** A session with everything that is shipped, and nothing computed yet. */
export function startSession(): Session {
  const schemes = POLICIES.flatMap((json) => readScheme(json, '').scheme ?? []);
  const plans = PLANS.flatMap((json) => readPlan(json, '').plan ?? []);
  const forms = FORMS.flatMap((json) => readForm(json, '').form ?? []);
  return {
    schemes: new Map(schemes.map((scheme) => [scheme.policy.id, scheme])),
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    forms: new Map(forms.map((form) => [form.data.id, form])),
    payout: null,
    progress: null,
  };
}
