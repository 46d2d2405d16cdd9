/** Every page, in its states: what is asked of all of them is asked of these addresses. */

export interface Shown {
  name: string;
  path: string;
  status?: number;
}

const q = encodeURIComponent;
const CLAUSE = "到2025年，基本医疗保险参保率稳定在96%以上，形成党委领导、政府监管、社会监督的全方位监管格局。";
const ITEMS = ["350100-fuzhou#chp_3__sec_4__box_zd_1__item_1", "621024-heshui#att_1__tbl_1__grp_3__task_2"];

export const SHOWN: readonly Shown[] = [
  { name: "首页", path: "/" },
  { name: "检索，有结果", path: `/search?q=${q("长期护理保险")}` },
  { name: "检索，没有结果", path: `/search?q=${q("量子计算机集群")}` },
  { name: "检索，按地区", path: `/search?q=DRG&group=place` },
  { name: "比对，起点", path: "/compare" },
  { name: "比对，主题", path: "/compare?topics=ltci,drg,dip&docs=350100-fuzhou,370700-weifang,610926-pingli" },
  { name: "比对，问题", path: `/compare?q=${q("各地如何推进长期护理保险？")}` },
  { name: "逐字对照，起点", path: "/side-by-side" },
  { name: "逐字对照", path: "/side-by-side?left=350100-fuzhou&right=370700-weifang" },
  { name: "文件目录", path: "/documents" },
  { name: "阅读", path: "/documents/621024-heshui" },
  { name: "阅读，定位", path: `/documents/370700-weifang?at=cl_2__subcl_3&q=${q("参保率")}` },
  { name: "原文", path: "/documents/621024-heshui/original" },
  { name: "指标", path: "/indicators" },
  { name: "目标", path: "/targets" },
  { name: "任务分工", path: "/duties" },
  { name: "先例，表单", path: "/precedents" },
  { name: "先例，结果", path: `/precedents?text=${q(CLAUSE)}` },
  { name: "审草案", path: "/review" },
  { name: "我的摘录", path: "/basket" },
  { name: "分享的摘录", path: `/basket?items=${ITEMS.map(q).join(",")}` },
  { name: "关于", path: "/about" },
  { name: "没有的页面", path: "/nowhere", status: 404 },
];
